"""Words that English writes with a capital though they name nobody, and words that hold an English name together."""

from __future__ import annotations

from typing import Final

OFFICES: Final = frozenset(
    """
    Brigadier Commandant Marshal Major-General Lieutenant-General President Minister Secretary Senator Congressman
    Congresswoman Governor Mayor Chairman Chairwoman Chairperson Director Officer Executive Ambassador Chancellor
    Commissioner Spokesman Spokeswoman Spokesperson Professor Representative Rep Sen Gov Attorney Speaker Taoiseach
    Premier MP MPs MEP MEPs PM CIO CMO CISO COO VP SVP EVP Archbishop Bishop Cardinal Commodore Admiral Colonel
    Lieutenant Sergeant Sheriff Ombudsman Treasurer Undersecretary Vice-President Dame Datuk Sgt Lt Capt Col Cmdr
    Reverend Rev Hon Editor-in-Chief Co-Founder Cofounder Co-founder CEO CFO CTO President-elect Countess Viscount
    Emperor Empress Sultan
    """.split()
)
"""What people are: never part of a name, and the end of the one before."""

NOBLE: Final = frozenset("King Queen Prince Princess Duke Duchess Earl Pope Father Chief Captain Major Justice".split())
"""Offices that are part of the name where one follows: "Prince Harry", "Justice Department"."""

WEAK_OFFICES: Final = frozenset(
    """
    General Editor Scientist Manager Engineer Analyst Correspondent Economist Strategist Counsel Adviser Advisor
    Founder Coach Whip Justice Producer Reporter Leader Head Technologist
    """.split()
)
"""Offices only behind a word that makes them one: "Managing Editor", "Chief AI Scientist"."""

RANKS: Final = frozenset(
    """
    Major Prime Vice Deputy Senior Junior Chief Executive Managing Acting Interim Assistant Associate Former Lead
    Principal Supreme Under Press Foreign Home First Founding
    """.split()
)
"""Words that open the name of an office."""

PORTFOLIOS: Final = frozenset(
    """
    Defense Defence Justice Finance Interior Health Education Energy Trade Treasury Labor Labour Commerce State
    Police Transport Transportation Environment Agriculture Culture Immigration Security Housing Attorney General
    Lord Board Committee Majority Minority Opposition Shadow Federal Union House Senate Staff Content Sales
    Marketing Technology Product Research Policy Communications Engineering Operations Prosecution Public Parliament
    Affairs Strategy Financial Operating Information Revenue
    """.split()
)
"""What an office is of."""

HEADS: Final = frozenset(
    """
    University College School Institute Institution Academy Academies Department Ministry Bank House Houses Church
    Museum Library Journal Federation Association Society Board Bureau Office Court Committee Commission Council
    Organization Organisation Organisations Organizations Union League Chamber Foundation Center Centre Agency
    Authority Alliance Coalition Conference Congress Fund Network Party Administration Division Service Services
    Hospital Faculty Confederation Confederacy Company Corporation Army Corps Kingdom Republic Republics State
    States Gulf Bay Strait Isle Isles Sea Lake Mount Cape Port City District County Province Duchy Empire Battle
    Siege Treaty Declaration Statue Tower Order Knights Lord Lords Game Call Cathedral Palace Parliament Assembly
    Campaign Movement Bill Act Archives Observatory Conservatory Bishopric Diocese Archdiocese Abbey Lady Temple
    Hall Gallery Royal National Northern Southern Art Master Book People's Centers Centres Bar
    """.split()
)
"""Words after which "of" or "for" goes on with the same name: "University of Leeds", "Gulf of Mexico"."""

OWNERS: Final = frozenset(
    """
    People Women Men Children King Queen Veteran Veterans World Worker Workers Nation President Prince Player
    Writers Teachers Farmers St Lloyd Sotheby Christie McDonald Levi Moody Wendy Macy Kellogg Sainsbury Kohl Lowe
    Dick Domino Bloomingdale Reader Master Valentine New Mother Father Magistrate Magistrates Master's Ladies
    Gentlemen Consumer
    """.split()
)
"""Words whose possessive is part of a name: "People's Republic", "Sotheby's Institute"."""

DEMONYMS: Final = frozenset(
    """
    Palestinian Irish Dutch Danish Swedish Norwegian Finnish Greek Turkish Arab Iranian Iraqi Syrian Afghan Egyptian
    Lebanese Saudi Pakistani Australian Mexican Brazilian Cuban Venezuelan Colombian Argentine Chilean Peruvian
    Bolivian Scottish Welsh Polish Czech Slovak Hungarian Romanian Bulgarian Serbian Croatian Swiss Austrian Belgian
    Portuguese Taiwanese Thai Vietnamese Filipino Philippine Indonesian Malaysian Nigerian Kenyan Ghanaian Ethiopian
    Somali Sudanese Libyan Tunisian Algerian Moroccan Jewish Muslim Catholic Protestant Hispanic Latino Latina Omani
    Qatari Kuwaiti Emirati Nepali Nepalese Bangladeshi Icelandic Estonian Latvian Lithuanian Belarusian Georgian
    Armenian Kazakh Tibetan Mongolian Cambodian Burmese Singaporean Zealander Yorker Londoner Parisian Berliner
    Californian Texan Scot Briton Turk Dane Swede Spaniard Pole Finn Serb Croat Kurd Kurdish Westerner Westerners
    Northern Southern Eastern Western Central North South East West French American Chinese European British English
    German Japanese Russian Israeli Ukrainian Indian Korean Canadian Italian Spanish African Asian Soviet Roman New
    Ecuadorian Ecuadorean Bosnian Albanian Macedonian Angolan Zimbabwean Ugandan Rwandan Tanzanian Jamaican Haitian
    Islamic Islamist Christian Nazi Victorian Elizabethan Medieval Latin Ottoman Byzantine
    """.split()
)
"""Adjectives of peoples and directions: they open the names of bodies, not those of people, and are none alone."""

OPENERS: Final = frozenset(
    """
    However Meanwhile Although Despite Since According Following Instead Perhaps Maybe Still Yet Even Many Much
    Several Another Every Never Within Without Among Whether Thus Whose Upon Across Along Around Behind Beyond Dear
    Earlier Later Last Next Two Three Four Five Six Seven Eight Nine Ten Both Either Neither Like Unlike Amid
    Because Given Today Yesterday Tomorrow Tonight Let Please Thanks Thank Hello Hi Click Follow Read Share Watch
    Listen Join Get Subscribe Sign Buy Shop See Note Best Top Also Inspired Additionally Furthermore Moreover
    Therefore Hence Nevertheless Nonetheless Otherwise Once Until Unless Toward Towards Via Per Plus Including
    During Recently Currently Finally Eventually Ultimately Overall Indeed Certainly Clearly Sometimes Often Usually
    Always Back Here There Now Then Soon Again Everyone Everybody Someone Anyone Nobody Nothing Something Everything
    Lots Less Fewer Half Part Whatever Whenever Wherever Whichever Reporting Editing Chances Christmas Thanksgiving
    Halloween Ramadan Hanukkah God Earth Sun Moon Internet AM EST EDT PST PDT GMT BST UTC BC AD BCE CE DNA RNA DVD
    CD USB IPO GDP ESG FAQs IP PR HR UI UX ID TVs SUVs EVs EV R&B PhD MBA Ph BA Privacy Policy Terms Conditions
    Cookie Cookies Contact Menu Login Log Advertisement Sponsored
    """.split()
)
"""Words that open sentences, buttons and labels, and terms of the trade: they never open a name of several words."""

COMMON_ALONE: Final = frozenset(
    """
    Bill Act Earl Duke Lords Commons Clause Article Section Chapter Part State Government Mass Civil Century
    Championship Championships Games Cup Series Season War Revolution Treaty Members Board Company Corporation Project
    Program Programme Plan Deal Agreement Report Office Division Region Republic Kingdom Empire Army Navy Police Church
    """.split()
)
"""Nouns that lean on a name said before: "the Bill", "the Company"."""
