"""What everything is made of: frozen, slotted dataclasses and enums, with lossless JSON. Standard library only."""
