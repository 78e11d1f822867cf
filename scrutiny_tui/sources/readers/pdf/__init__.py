"""PDF: from the letters' places on each page to lines, columns, tables and paragraphs."""
