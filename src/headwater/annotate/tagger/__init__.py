"""The trained tagger of attributions: which words are cues, and what each cue's source and content are.

It reads what the rules have found and corrects it: ``MODEL.md`` is its card. Nothing here is needed for the rules-only
setting.
"""
