"""What a good editor would see in a pack that reads well already: a registry of checks, advice and mending.

For clerks only: `scrutiny check`, the desk and issuing ask for it; a member who opens a pack does not pay for it.
"""
