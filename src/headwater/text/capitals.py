"""Capital letters of the Latin script, for patterns of names: *Šepar*, *İnal* and *Łuk* begin with one."""

# Blocks: Basic Latin to Latin Extended-B, and Latin Extended Additional.
_LATIN = (*range(0x41, 0x250), *range(0x1E00, 0x1F00))
# To stand within the brackets of a pattern.
CAPITALS = "".join(letter for letter in map(chr, _LATIN) if letter.isupper())
