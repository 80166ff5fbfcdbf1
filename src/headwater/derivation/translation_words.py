"""How reports say that what they quote was said in another language. Own work."""

import re

# Languages that news is translated from. Adjectives of nations alone ("in American style") name none.
LANGUAGES = (
    "Afrikaans Albanian Amharic Arabic Armenian Azerbaijani Azeri Basque Belarusian Bengali Bosnian Bulgarian Burmese "
    "Cantonese Catalan Chinese Croatian Czech Danish Dari Dutch Estonian Farsi Filipino Finnish Flemish French "
    "Galician Georgian German Greek Gujarati Hausa Hebrew Hindi Hungarian Icelandic Igbo Indonesian Irish Italian "
    "Japanese Javanese Kazakh Khmer Korean Kurdish Kyrgyz Lao Latvian Lithuanian Macedonian Malay Malayalam Maltese "
    "Mandarin Marathi Mongolian Nepali Norwegian Oromo Pashto Persian Polish Portuguese Punjabi Quechua Romanian "
    "Russian Serbian Sinhala Slovak Slovenian Somali Spanish Swahili Swedish Tagalog Tajik Tamil Telugu Thai Tibetan "
    "Tigrinya Turkish Turkmen Ukrainian Urdu Uyghur Uzbek Vietnamese Welsh Wolof Yoruba Zulu"
)
LANGUAGE = rf"(?:{'|'.join(LANGUAGES.split())})"

# Speech in a language, or that passed through a translator. What a report is itself translated from ("this report was
# translated from the German") says the same of all that it quotes.
TRANSLATED = re.compile(
    rf"""
    \b(?:said|says|saying|told|tells|speaking|spoke|speaks|wrote|writes|writing|written|posted|posts|asked|added|replied
        |tweeted|shouted|chanted|declared|stated|announced|repeated|remarks|speech|statement|message|letter|interview
        |address|post|video|briefing)\b[^.!?;“”"]{{0,80}}?\bin\s{LANGUAGE}\b(?!-|\s(?:hands|custody|waters|territory))
  | \b{LANGUAGE}[\s-]language\s(?:interview|statement|speech|address|post|message|letter|video|remarks|broadcast)\b
  | \bthrough\s(?:an?|the|his|her|their)\s(?:\w+\s){{0,2}}?(?:interpreter|translator)s?\b
  | \b(?:via|with\sthe\shelp\sof|speaking\sthrough|aided\sby)\s(?:an?\s)?(?:\w+\s)?
        (?:interpreter|translator|translation)\b
  | \b(?:according\sto|in)\s(?:an?|the)\s(?:\w+\s){{0,2}}?(?:translation|transcript\stranslated)\b
  | \btranslated\s(?:from|out\sof|by|into\sEnglish)\b
  | \b(?:official|unofficial|simultaneous|live|rough)\s(?:English\s)?(?:translation|interpretation)\b
  | \b(?:his|her|their)\s(?:words|remarks|comments|answers?)\s(?:was|were)\s(?:translated|interpreted)\b
    """,
    re.VERBOSE,
)

# One of these stands in every match.
HINTS = (*LANGUAGES.split(), "interpret", "translat")
