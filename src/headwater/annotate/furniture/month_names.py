"""Days as papers of other languages write them above a report: *lunes 9 de febrero de 2026*, *5 Mayıs 2026*. Own work.

English names of months are read beside them by ``dates``. A year must be stated, since many of the names are words of
English or short forms of other words.
"""

import re

# The names of each month in Spanish, Portuguese, Italian, French, German, Dutch, Scandinavian languages, Turkish,
# Indonesian, Polish and Russian, and the short forms that agencies use.
NAMES: tuple[tuple[str, ...], ...] = (
    (
        "enero",
        "ene",
        "janeiro",
        "gennaio",
        "gen",
        "janvier",
        "januar",
        "jänner",
        "januari",
        "ocak",
        "stycznia",
        "января",
    ),
    (
        "febrero",
        "fevereiro",
        "fev",
        "febbraio",
        "février",
        "fevrier",
        "févr",
        "februar",
        "februari",
        "şubat",
        "lutego",
        "февраля",
    ),
    ("marzo", "março", "marco", "mars", "märz", "maart", "mart", "marts", "maret", "marca", "марта"),
    ("abril", "abr", "aprile", "avril", "avr", "nisan", "kwietnia", "апреля"),
    ("mayo", "maio", "mai", "maggio", "mag", "mei", "maj", "mayıs", "maja", "мая"),
    ("junio", "junho", "giugno", "giu", "juin", "juni", "haziran", "czerwca", "июня"),
    ("julio", "julho", "luglio", "lug", "juillet", "juil", "juli", "temmuz", "lipca", "июля"),
    ("agosto", "ago", "août", "aout", "augustus", "augusti", "ağustos", "agustus", "sierpnia", "августа"),
    ("septiembre", "setiembre", "setembro", "set", "settembre", "septembre", "eylül", "września", "сентября"),
    ("octubre", "outubro", "out", "ottobre", "ott", "octobre", "oktober", "okt", "ekim", "października", "октября"),
    ("noviembre", "novembro", "novembre", "kasım", "listopada", "ноября"),
    (
        *("diciembre", "dic", "dezembro", "dez", "dicembre", "décembre", "decembre", "dezember", "desember"),
        *("aralık", "grudnia", "декабря"),
    ),
)
NUMBERS = {name: at for at, names in enumerate(NAMES, start=1) for name in names}
WEEKDAYS = (
    *("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    *("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira"),
    *("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    *("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    *("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
)
_LONGEST_FIRST = "|".join(sorted(map(re.escape, NUMBERS), key=len, reverse=True))
FORM = (
    rf"(?:(?:{'|'.join(WEEKDAYS)})\s?,?\s+)?\b(?P<c_day>0?[1-9]|[12]\d|3[01])(?:er|º|°|\.)?\s+(?:de\s+|di\s+)?"
    rf"(?P<c_month>{_LONGEST_FIRST})\b\.?\s*,?\s*(?:(?:de|del)\s+)?(?P<c_year>(?:19|20)\d\d)\b"
)
