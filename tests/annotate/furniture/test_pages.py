"""How pages and wire files of many makes begin and end: whose they are, of what day, from where, and who wrote them."""

import pytest

from headwater.annotate.furniture import parse
from headwater.model.article import Article
from headwater.text.writers import writers

HEADLINE = "Harlby closes old bridge after cracks found in piers"
REPORT = """The council of Harlby closed the old bridge over the Tarn on Wednesday after cracks were found in its piers.

"We could not wait any longer," said Marta Oldrin, who heads the roads department. Repairs would take five months.

Traders in the old town fear for their summer. Buses will take the ring road until the work is done."""


def stated(top: str, dateline: str, tail: str) -> dict[str, str | None]:
    """What is read from above and below the report."""
    parts = (top.replace("@", HEADLINE), dateline + REPORT, tail)
    text = "\n\n".join(part for part in parts if part)
    found = parse(Article("x", text))
    return {
        "outlet": found.outlet,
        "day": found.published,
        "place": found.dateline.place if found.dateline else None,
        "writer": writers(found.byline.of(text)) if found.byline else None,
        "end": found.body[-1].of(text)[-13:],
    }


@pytest.mark.parametrize(
    ("top", "dateline", "tail", "expected"),
    [
        (
            "@\n\nBy Jorin Velt\nOctober 17, 2025 4:12 PM UTC Updated 2 hours ago",
            "HARLBY, Oct 17 (TLM) - ",
            "Reporting by Jorin Velt; Editing by Ann Marl",
            {"day": "2025-10-17", "writer": "Jorin Velt", "place": "Harlby"},
        ),
        ("@\nOctober 17, 20254:12 PM GMT+1Updated 2 hours ago", "HARLBY, Oct 17 (TLM) - ", "", {"day": "2025-10-17"}),
        (
            "@\n\nJane Marl\nOrl News, Harlby\n\n17 October 2025\nShare\nSave",
            "",
            "",
            {"outlet": "Orl News", "writer": "Jane Marl", "day": "2025-10-17"},
        ),
        (
            "@\n\n17 October 2025\nOrl News, East Coast\nShare",
            "",
            "",
            {"outlet": "Orl News", "day": "2025-10-17", "writer": None},
        ),
        (
            "@\n\n3 hours ago\n\nJane Marl\nTransport correspondent, Orl News",
            "",
            "",
            {"outlet": "Orl News", "writer": "Jane Marl"},
        ),
        (
            "@\n\nPublished\n17 October 2025\n\nBy Jane Marl\nOrl News",
            "",
            "",
            {"outlet": "Orl News", "writer": "Jane Marl", "day": "2025-10-17"},
        ),
        (
            "@\n\nJane Marl in Harlby\nFri 17 Oct 2025 14.35 CEST\nLast modified on Fri 17 Oct 2025 16.35 CEST\nShare",
            "",
            "",
            {"writer": "Jane Marl", "day": "2025-10-17T14:35:00+02:00"},
        ),
        (
            "@\n\nBy JANE MARL\nUpdated 6:41 PM EDT, October 17, 2025",
            "HARLBY, Corland (TLM) — ",
            "",
            {"day": "2025-10-17", "writer": "JANE MARL", "place": "Harlby"},
        ),
        (
            "@\n\nBy Al-Orlin Staff and TLM\nPublished On 17 Oct 2025\n17 Oct 2025",
            "",
            "",
            {"outlet": "Al-Orlin", "day": "2025-10-17"},
        ),
        (
            "@\n\nBy Al Orlin Staff\nPublished On 17 Oct 2025",
            "",
            "Source: Al Orlin and news agencies",
            {"outlet": "Al Orlin", "day": "2025-10-17"},
        ),
        (
            "@\n\nPublished On 17 Oct 2025",
            "",
            "Source: Tarnwatch and agencies",
            {"outlet": "Tarnwatch", "day": "2025-10-17"},
        ),
        (
            "@\nBy Jane Marl, OBN\n4 min read\nPublished 2:35 PM EDT, Fri October 17, 2025",
            "Harlby (OBN) — ",
            "",
            {"outlet": "OBN", "writer": "Jane Marl", "day": "2025-10-17"},
        ),
        (
            "@\nIssued on: 17/10/2025 - 14:35  Modified: 17/10/2025 - 14:33",
            "Harlby (Corland) (TLM) – ",
            "",
            {"day": "2025-10-17", "place": "Harlby"},
        ),
        (
            "17 OCT, 14:35\n@\nThe work will take five months",
            "HARLBY, October 17. /ORLTASS/. ",
            "",
            {"outlet": "ORLTASS", "place": "Harlby"},
        ),
        (
            "@\nSource: Orlhua | 2025-10-17 14:35:00 | Editor: lin",
            "HARLBY, Oct. 17 (Orlhua) -- ",
            "",
            {"outlet": "Orlhua", "day": "2025-10-17"},
        ),
        (
            "@\nSource: Orlhua\nEditor: huaxia\n2025-10-17 14:35:00",
            "HARLBY, Oct. 17 (Orlhua) -- ",
            "",
            {"outlet": "Orlhua", "day": "2025-10-17"},
        ),
        (
            "@\nWork will take five months\n\nJane Marl   |17.10.2025 - Update : 17.10.2025\n\nHARLBY",
            "",
            "Orlin Agency website contains only a portion of the news stories offered to subscribers.",
            {"outlet": "Orlin Agency", "writer": "Jane Marl", "day": "2025-10-17", "place": "Harlby"},
        ),
        (
            "@\n\nJane Marl and Tom Orl   |17.10.2025 - Update : 18.10.2025\n\nHARLBY / TARN",
            "",
            "",
            {"writer": "Jane Marl and Tom Orl", "day": "2025-10-17", "place": "Harlby / Tarn"},
        ),
        (
            "@\nOctober 17, 2025 20:16 GMT+800",
            "Harlby, West Corland (ORLTARA) - ",
            "",
            {"outlet": "ORLTARA", "day": "2025-10-17", "place": "Harlby"},
        ),
        (
            "@\nOctober 17, 2025 20:16 GMT+7",
            "Harlby (ORLTARA) - ",
            "Reporter: Jane M\nEditor: Tom Orl\nCopyright © ORLTARA 2025",
            {"outlet": "ORLTARA", "day": "2025-10-17T20:16:00+07:00", "place": "Harlby"},
        ),
        ("@\nTLM / Oct 17, 2025, 14:35 IST", "HARLBY: ", "", {"day": "2025-10-17T14:35:00+05:30", "place": "Harlby"}),
        (
            "@\nJane Marl / TLM / Updated: Oct 17, 2025, 14:35 IST",
            "HARLBY: ",
            "",
            {"day": "2025-10-17T14:35:00+05:30", "place": "Harlby", "writer": "Jane Marl"},
        ),
        (
            "@\nWritten by: Jane Marl\nHarlby | Updated: October 17, 2025 02:35 PM IST\n5 min read",
            "",
            "",
            {"day": "2025-10-17T14:35:00+05:30", "writer": "Jane Marl"},
        ),
        (
            "@\nPublished - October 17, 2025 08:05 am IST - HARLBY\nTHE ORLER BUREAU",
            "",
            "",
            {"day": "2025-10-17", "place": "Harlby"},
        ),
        (
            "@\nUpdated - October 17, 2025 08:05 am - HARLBY\nSPECIAL CORRESPONDENT",
            "",
            "© 2025 Harlby Ledger. All rights reserved.",
            {"day": "2025-10-17", "place": "Harlby", "outlet": "Harlby Ledger"},
        ),
        (
            "@\nBy HT Correspondent, Harlby\nPublished on: Oct 17, 2025 05:35 am IST",
            "",
            "",
            {"day": "2025-10-17T05:35:00+05:30"},
        ),
        (
            "@\nReported by: Jane Marl, Edited by: Tom Orl\nCorland News\nOct 17, 2025 11:31 am IST",
            "",
            "",
            {"day": "2025-10-17T11:31:00+05:30", "writer": "Jane Marl"},
        ),
        (
            "@\n\nAgencies  Published October 17, 2025  Updated about 5 hours ago",
            "HARLBY: ",
            "Published in Daybreaker, October 18th, 2025",
            {"outlet": "Daybreaker", "day": "2025-10-17", "place": "Harlby"},
        ),
        (
            "@\n\nJane Marl Published October 17, 2025 Updated October 17, 2025 09:12am",
            "HARLBY: ",
            "Published in The Orl Tribune, October 17th, 2025.",
            {"outlet": "The Orl Tribune", "day": "2025-10-17", "place": "Harlby", "writer": "Jane Marl"},
        ),
        (
            "@\n\nOur Correspondent October 17, 2025",
            "HARLBY: ",
            "",
            {"day": "2025-10-17", "place": "Harlby", "writer": None},
        ),
        ("@\nBy Web Desk | October 17, 2025", "", "", {"day": "2025-10-17"}),
        (
            "@\nOrl Digital Report\nFri Oct 17, 2025 02:35 PM\nLast update on: Fri Oct 17, 2025 03:35 PM",
            "",
            "",
            {"day": "2025-10-17T14:35:00"},
        ),
        (
            "Corland: Harlby Closes Old Bridge After Cracks Found\n\nPathway (Harlby)\n17 October 2025\nBy Jane Marl",
            "Harlby — ",
            "Copyright © 2025 Pathway. All rights reserved. Distributed by PanOrl Media.",
            {"outlet": "Pathway", "day": "2025-10-17", "writer": "Jane Marl", "place": "Harlby"},
        ),
        (
            "Corland: Harlby Closes Old Bridge\n\nThe Monitor (Kembe)\n17 October 2025",
            "Harlby — ",
            "",
            {"outlet": "The Monitor", "day": "2025-10-17", "place": "Harlby"},
        ),
        ("@\n17th October 2025\nBy Jane Marl", "", "", {"day": "2025-10-17", "writer": "Jane Marl"}),
        (
            "@\nPUBLISHED Oct 17, 2025, 02:35 PM\nUPDATED Oct 17, 2025, 04:00 PM\nJane Marl",
            "HARLBY – ",
            "",
            {"day": "2025-10-17T14:35:00", "writer": "Jane Marl", "place": "Harlby"},
        ),
        (
            "@\n17 Oct 2025 02:35PM (Updated: 17 Oct 2025 04:35PM)",
            "HARLBY: ",
            "",
            {"day": "2025-10-17T14:35:00", "place": "Harlby"},
        ),
        (
            "@\nPublished: 2:35pm, 17 Oct 2025 Updated: 3:00pm, 18 Oct 2025\nJane Marl",
            "",
            "",
            {"day": "2025-10-17", "writer": "Jane Marl"},
        ),
        ("@\nBy Jane Marl\nStaff writer\nOct 17, 2025", "", "", {"day": "2025-10-17", "writer": "Jane Marl"}),
        (
            "@\nORLDO NEWS - Oct 17, 2025 - 14:35 | World, All",
            "",
            "",
            {"outlet": "Orldo News", "day": "2025-10-17T14:35:00"},
        ),
        (
            "@\nTHE ORL SHIMBUN\nOctober 17, 2025 at 14:35 JST",
            "",
            "",
            {"outlet": "The ORL Shimbun", "day": "2025-10-17T14:35:00+09:00"},
        ),
        ("@\nOctober 17, 2025 (Orlnichi Corland)", "", "", {"outlet": "Orlnichi Corland", "day": "2025-10-17"}),
        (
            "@\nBridge shut for five months\n\nJANE MARL, Orl Business Daily staff writer\nOctober 17, 2025 14:35 JST",
            "HARLBY -- ",
            "",
            {"outlet": "Orl Business Daily", "writer": "JANE MARL", "day": "2025-10-17", "place": "Harlby"},
        ),
        (
            "@\nTOM ORL and JANE MARL, Tarnkei staff writers\nOctober 17, 2025 14:35 JST",
            "HARLBY -- ",
            "",
            {"outlet": "Tarnkei", "writer": "TOM ORL and JANE MARL", "day": "2025-10-17"},
        ),
        (
            "@\nBy Jane Marl\nPublished : Oct. 17, 2025 - 14:35:20",
            "",
            "",
            {"day": "2025-10-17T14:35:00", "writer": "Jane Marl"},
        ),
        (
            "@\nBy Jane Marl   October 17, 2025 | 02:35 pm GMT+7",
            "",
            "",
            {"day": "2025-10-17T14:35:00+07:00", "writer": "Jane Marl"},
        ),
        (
            "@\nPUBLISHED : 17 Oct 2025 at 14:35\nNEWSPAPER SECTION: News\nWRITER: Jane Marl",
            "",
            "",
            {"day": "2025-10-17T14:35:00", "writer": "Jane Marl"},
        ),
        (
            "@\nBy JANE MARL\nOCTOBER 17, 2025 14:35\nUpdated: OCTOBER 17, 2025 16:35",
            "",
            "",
            {"day": "2025-10-17T14:35:00", "writer": "JANE MARL"},
        ),
        (
            "@\nUpdated 17 October 2025\nTLM\nOctober 17, 2025 14:35",
            "HARLBY: ",
            "",
            {"day": "2025-10-17T14:35:00", "place": "Harlby"},
        ),
        (
            "@\n\nJane Marl | Harlby | Tarn Insight | October 17, 2025 17:25",
            "",
            "",
            {"outlet": "Tarn Insight", "writer": "Jane Marl", "day": "2025-10-17T17:25:00"},
        ),
        (
            "@\n\nJane Marl | Harlby | BORN | October 17, 2025 17:25",
            "",
            "",
            {"outlet": "BORN", "writer": "Jane Marl", "day": "2025-10-17T17:25:00"},
        ),
        (
            "@\nby Jane Marl\nOctober 17, 2025 11:08 AM (Updated: October 17, 2025 1:40 pm)\n2 min read",
            "",
            "Jane Marl\nNews Editor\nJane Marl covers the region for the Orl Observer. Before that she was a reporter.",
            {"outlet": "Orl Observer", "writer": "Jane Marl", "day": "2025-10-17T11:08:00"},
        ),
        ("17.10.2025 14:35\n@", "", "", {"day": "2025-10-17T14:35:00"}),
        ("14:35 17.10.2025\n@", "", "", {"day": "2025-10-17"}),
        (
            "@\nOctober, 17, 2025 - 14:35",
            "TEHRAN (Orlnim) – ",
            "",
            {"day": "2025-10-17", "outlet": "Orlnim", "place": "Tehran"},
        ),
        (
            "@\nFriday, 17 October 2025 2:35 PM  [ Last Update: Friday, 17 October 2025 3:00 PM ]",
            "",
            "",
            {"day": "2025-10-17T14:35:00"},
        ),
        (
            "@\nBy Jane Marl\nPosted Fri 17 Oct 2025 at 2:35pm, updated Fri 17 Oct 2025 at 4:00pm",
            "",
            "",
            {"day": "2025-10-17T14:35:00", "writer": "Jane Marl"},
        ),
        ("@\nJane Marl\nOctober 17, 2025 — 2.35pm", "", "", {"day": "2025-10-17", "writer": "Jane Marl"}),
        (
            "@\n2:35 pm on 17 October 2025\nJane Marl, Political Reporter",
            "",
            "",
            {"day": "2025-10-17", "writer": "Jane Marl"},
        ),
        (
            "@\nJane Marl · OBC News · Posted: Oct 17, 2025 2:35 PM EDT | Last Updated: October 17",
            "",
            "",
            {"outlet": "OBC News", "day": "2025-10-17T14:35:00-04:00", "writer": "Jane Marl"},
        ),
        (
            "@\nBy The Corland Press\nPosted October 17, 2025 2:35 pm.\nLast Updated October 17, 2025 3:00 pm.",
            "",
            "",
            {"day": "2025-10-17T14:35:00"},
        ),
        (
            "@\nAuthor: ORL 11 Staff\nPublished: 11:15 AM CDT October 17, 2025\nUpdated: 11:15 AM CDT October 17, 2025",
            "HARLBY, Minn. — ",
            "",
            {"day": "2025-10-17", "place": "Harlby"},
        ),
        (
            "@\nby Jane Marl\nFri, October 17th 2025 at 2:35 PM",
            "HARLBY (WORL) — ",
            "",
            {"day": "2025-10-17", "writer": "Jane Marl", "place": "Harlby"},
        ),
        (
            "@\nPUBLISHED: October 17, 2025 at 2:35 PM PDT | UPDATED: October 18, 2025 at 6:00 AM PDT",
            "",
            "",
            {"day": "2025-10-17T14:35:00-07:00"},
        ),
        ("@\nBy Jane Marl\nOct. 17, 2025, 2:35 p.m. ET", "", "", {"day": "2025-10-17", "writer": "Jane Marl"}),
        ("@\nFri Oct 17 2025 - 14:35", "", "", {"day": "2025-10-17T14:35:00"}),
        (
            "@\nUpdated / Friday, 17 Oct 2025 14:35\nBy Jane Marl",
            "",
            "",
            {"day": "2025-10-17T14:35:00", "writer": "Jane Marl"},
        ),
        (
            "@\nJane Marl\nFriday 17 October 2025 14:35 BST",
            "",
            "",
            {"day": "2025-10-17T14:35:00+01:00", "writer": "Jane Marl"},
        ),
        ("@\nFriday 17 October 2025 14:35, UK", "", "", {"day": "2025-10-17T14:35:00"}),
        (
            "@\nBy Jane Marl 14:35, 17 Oct 2025 Updated 15:00, 17 Oct 2025",
            "",
            "",
            {"day": "2025-10-17", "writer": "Jane Marl"},
        ),
        (
            "@\nBy JANE MARL\nPublished: 14:35 BST, 17 October 2025 | Updated: 15:00 BST, 17 October 2025",
            "",
            "",
            {"day": "2025-10-17", "writer": "JANE MARL"},
        ),
        ("@\n\nHarlby, 17 Oct (TLM).- ", "", "TLM\nabc/def", {"outlet": "TLM", "place": "Harlby"}),
        (
            "@\n\n(ORSA) - HARLBY, OCT 17 - ",
            "",
            "(ORSA).\n   ABC-DEF\n17/10/2025 19:48\n\n© Copyright ORSA - All rights reserved",
            {"outlet": "ORSA", "day": "2025-10-17", "place": "Harlby"},
        ),
        (
            "@\n\n(ORSA) - HARLBY, MAY 9 - ",
            "",
            "(ORSA).\n09/05/2025 18:30\n\n© Copyright ORSA - All rights reserved",
            {"outlet": "ORSA", "day": "2025-05-09", "place": "Harlby"},
        ),
        ("@\n\n(by Jane Marl) (ORSA) - HARLBY, OCT 17 - ", "", "", {"outlet": "ORSA", "place": "Harlby"}),
        ("@", "Lisbon, Oct. 17, 2025 (Orlsa) – ", "", {"outlet": "Orlsa", "day": "2025-10-17", "place": "Lisbon"}),
        (
            "@",
            "ABU DHABI, 17th October, 2025 (OAM) -- ",
            "",
            {"outlet": "OAM", "day": "2025-10-17", "place": "Abu Dhabi"},
        ),
        ("@", "Riyadh, October 17, 2025, OPA -- ", "", {"outlet": "OPA", "day": "2025-10-17", "place": "Riyadh"}),
        ("@", "Harlby [Corland], October 17 (ONI): ", "", {"outlet": "ONI", "place": "Harlby"}),
        ("@", "Harlby, Oct 17 (ONS) ", "", {"outlet": "ONS", "place": "Harlby"}),
        ("@", "VILNIUS, Oct 17, TLM - ", "", {"place": "Vilnius"}),
        ("@", "LONDON, Oct. 17, 2025 /PROrlwire/ -- ", "", {"day": "2025-10-17", "place": "London"}),
        ("@", "NEW YORK--(HARLWIRE)--", "", {"place": "New York"}),
        ("@", "HARLBY, ON / ACCESSORL / October 17, 2025 / ", "", {"day": "2025-10-17", "place": "Harlby"}),
        ("", "(MENORL - Orlwire) Harlby, 17 October 2025: ", "", {"day": "2025-10-17", "place": "Harlby"}),
        (
            "HARL HERALD - Food & Family\n\n@\nBy Jane Marl\nPublished Friday, October 17, 2025 4:12 p.m.",
            "",
            "",
            {"outlet": "Harl Herald", "writer": "Jane Marl"},
        ),
        ("Harl Herald: Local news\n\n@\nBy Jane Marl", "", "", {"outlet": "Harl Herald", "writer": "Jane Marl"}),
        (
            "ORL TRADER | EUROPE STOCKS\n@\nBy Jane Marl | Updated Oct 17, 2025",
            "",
            "",
            {"outlet": "ORL Trader", "writer": "Jane Marl"},
        ),
        ("Tarn Pulse | Politics | Fri, 17 Oct 2025, 14:12\n@", "", "", {"outlet": "Tarn Pulse", "day": "2025-10-17"}),
        ("@\n\nTarn Pulse | Politics | Fri, 17 Oct 2025, 14:12", "", "", {"outlet": "Tarn Pulse", "day": "2025-10-17"}),
        (
            "THE HARL REVIEW\nRivers | News\n\n@\n\nTraders prepare for winter\n\nJane Marl\n17 October 2025",
            "",
            "© The Harl Review 2025",
            {"outlet": "The Harl Review", "writer": "Jane Marl", "day": "2025-10-17"},
        ),
        ("@\nTLM\nHARLBY, Corland\nPublished Oct 17, 2025 01:40 PM", "", "", {"day": "2025-10-17", "place": "Harlby"}),
        ("@\nBy OBELISK SPORT\nPUBLISHED: 22:47, 17 October 2025", "", "", {"day": "2025-10-17"}),
        (
            "@\n\nHarlby Weekly\nOct 17, 2025",
            "",
            "Harlby Weekly © 2025",
            {"outlet": "Harlby Weekly", "day": "2025-10-17"},
        ),
        ("@ - Orlside Online\n\nOct 17, 2025", "", "", {"outlet": "Orlside Online", "day": "2025-10-17"}),
        ("@ | Orl.com\n\nBy Jane Marl", "", "", {"outlet": "Orl.com"}),
        ("www.harlbytimes.example\n\n@\nBy Jane Marl", "", "", {"writer": "Jane Marl"}),
        (
            "@\nBy Jane Marl, The Orl Star\nFri., Oct. 17, 2025",
            "",
            "",
            {"outlet": "The Orl Star", "writer": "Jane Marl", "day": "2025-10-17"},
        ),
        (
            "@\nJane Marl, The Orl Star\n17 Oct 2025",
            "",
            "",
            {"outlet": "The Orl Star", "writer": "Jane Marl", "day": "2025-10-17"},
        ),
        (
            "@\nBy Jane Marl | jmarl@harlbytimes.com | Harlby Times\nPUBLISHED: October 17, 2025",
            "",
            "",
            {"outlet": "Harlby Times", "writer": "Jane Marl", "day": "2025-10-17"},
        ),
        (
            "@\nBy Jane Marl, Harlby Times staff writer\nOctober 17, 2025",
            "",
            "",
            {"outlet": "Harlby Times", "writer": "Jane Marl"},
        ),
        (
            "@\nOctober 17, 2025",
            "",
            "The post Harlby closes old bridge appeared first on Orl Tidings.",
            {"outlet": "Orl Tidings"},
        ),
        (
            "@\nOctober 17, 2025",
            "",
            "For the latest news, subscribe to the Harlby Observer newsletter.",
            {"outlet": "Harlby Observer"},
        ),
        ("@\nOctober 17, 2025", "", "Copyright 2025 WORL. All rights reserved.", {"outlet": "WORL"}),
    ],
)
def test_heads_and_tails(top: str, dateline: str, tail: str, expected: dict[str, str | None]) -> None:
    found = stated(top, dateline, tail)
    stating = {key: (found[key] or "")[: len(value)] if value else found[key] for key, value in expected.items()}
    assert stating == expected
    assert found["end"] == "work is done."
