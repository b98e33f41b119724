"""Communities of Dubai with a level of rents (100 is the city's middle; invented), by what stands in them."""

from typing import Final, NamedTuple


class Place(NamedTuple):
    """`name` is the Land Department's English name; `level` is in percent."""

    name: str
    level: int


def _places(text: str) -> tuple[Place, ...]:
    return tuple(Place(name.strip(), int(level)) for name, level in (p.split(":") for p in text.split(",")))


TOWERS: Final = _places(
    "Dubai Marina:135, Burj Khalifa:150, Business Bay:120, Jumeirah Lakes Towers:105, Palm Jumeirah:165, The Greens:110,"
    "Jumeirah Village Circle:85, Jumeirah Village Triangle:82, Al Furjan:88, Dubai Sports City:72, Motor City:84, Arjan:80,"
    "Dubai Silicon Oasis:70, Dubai Production City:68, Barsha Heights:92, City Walk:160, Dubai Creek Harbour:118,"
    "Culture Village:108, Meydan:112, Dubai Hills Estate:125, Dubai South:62, Al Jadaf:86, Dubai Science Park:82"
)
OLD_TOWN: Final = _places(
    "Deira:70, Al Karama:78, Al Rega:74, Al Barsha First:88, Al Nahda Second:66, Al Qusais First:60, Mankhool:80,"
    "Oud Metha:84, Al Garhoud:82, Port Saeed:76, Al Warqa First:64, Bur Dubai:76, International City:52,"
    "Discovery Gardens:66, Liwan:60, Majan:66, Al Satwa:82, Al Muteena:68, Naif:62, Hor Al Anz:64"
)
VILLAS: Final = _places(
    "Jumeirah Park:110, Emirates Hills:170, Damac Hills:96, Jumeirah Islands:140, Al Barari:130, Um Suqaim First:128,"
    "Jumeirah First:135, Mirdif:90, Al Manara:115, Nad Al Sheba:92, Arabian Ranches - 1:112, Arabian Ranches - 2:104"
)
OFFICES: Final = _places(
    "Business Bay:120, Jumeirah Lakes Towers:100, Barsha Heights:92, Dubai World Trade Centre:150, Al Garhoud:84,"
    "Dubai Silicon Oasis:72, Deira:76, Oud Metha:86, Dubai Marina:125, Dubai Science Park:84, Dubai HealthCare City:112"
)
INDUSTRIAL: Final = _places(
    "Al Goze Industrial First:112, Dubai Investment Park:96, Jabal Ali Industrial First:88, Ras Al Khor Industrial Second:100,"
    "Al Qusais Industrial Second:98, Dubai Industrial City:80"
)
STAFF: Final = _places(
    "Muhaisanah Second:100, Al Goze Industrial Fourth:108, Jabal Ali Industrial Second:92, Dubai Investment Park Second:96"
)
