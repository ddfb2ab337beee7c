"""Countries, regions and large cities, in French and English: a name among them is a place, whatever its cues."""

from __future__ import annotations

from typing import Final

PLACES: Final[frozenset[str]] = frozenset(
    name.strip()
    for name in """
    Afghanistan, Afrique du Sud, South Africa, Albanie, Algérie, Algeria, Andorre, Angola, Argentine, Argentina,
    Arménie, Australie, Australia, Autriche, Austria, Azerbaïdjan, Bahreïn, Bangladesh, Biélorussie, Bénin, Birmanie,
    Bolivie, Bosnie, Botswana, Brésil, Brazil, Bulgarie, Burkina Faso, Burundi, Cambodge, Cameroun, Chili, Chypre,
    Colombie, Colombia, Congo, Costa Rica, Croatie, Cuba, Danemark, Denmark, Djibouti, Égypte, Egypte, Egypt, Équateur,
    Érythrée, Estonie, Estonia, Éthiopie, Ethiopia, Finlande, Finland, Gabon, Géorgie, Ghana, Grèce, Greece, Groenland,
    Greenland, Guatemala, Guinée, Haïti, Honduras, Hongrie, Hungary, Indonésie, Indonesia, Irak, Iraq, Iran, Islande,
    Iceland, Jamaïque, Jordanie, Kazakhstan, Kenya, Kosovo, Koweït, Laos, Lettonie, Liban, Lebanon, Libye, Libya,
    Liechtenstein, Lituanie, Luxembourg, Madagascar, Malaisie, Malaysia, Mali, Malte, Maroc, Morocco, Mauritanie,
    Mexique, Mexico, Moldavie, Monaco, Mongolie, Mozambique, Namibie, Népal, Nicaragua, Niger, Nigeria, Norvège, Norway,
    Nouvelle-Zélande, New Zealand, Oman, Ouganda, Ouzbékistan, Pakistan, Palestine, Panama, Paraguay, Pays-Bas,
    Netherlands, Pérou, Peru, Philippines, Pologne, Poland, Portugal, Qatar, Roumanie, Romania, Rwanda, Salvador,
    Sénégal, Serbie, Singapour, Singapore, Slovaquie, Slovénie, Somalie, Soudan, Suède, Sweden, Syrie, Tadjikistan,
    Tanzanie, Tchad, Tchéquie, Thaïlande, Thailand, Togo, Tunisie, Turquie, Turkey, Uruguay, Vatican, Venezuela,
    Vietnam, Viêt Nam, Yémen, Zambie, Zimbabwe, Tibet, Hong Kong, Catalogne, Écosse, Scotland, Angleterre, England, Pays
    de Galles, Wales, Bavière, Bretagne, Normandie, Occitanie, Provence, Alsace, Corse, Île-de-France, Ile-de-France,
    Hauts-de-France, Nouvelle-Aquitaine, Grand Est, Auvergne, Québec, Ontario, Alberta, Guadeloupe, Martinique, Réunion,
    Mayotte, Guyane, Nouvelle-Calédonie, Polynésie, Cisjordanie, Gaza, Crimée, Donbass, Floride, Florida, Virginie,
    Géorgie, Ohio, Michigan, Illinois, Arizona, Nevada, Oregon, Utah, Colorado, Wisconsin, Indiana, Tennessee,
    Louisiane, Louisiana, Mississippi, Alabama, Massachusetts, New Jersey, New Mexico, Nouveau-Mexique, Minnesota,
    Missouri, Kansas, Oklahoma, Hawaï, Hawaii, Alaska, Maryland, Kentucky, Iowa, Nebraska, Idaho, Montana, Los Angeles,
    Chicago, Boston, Seattle, Austin, Dallas, Houston, Miami, Atlanta, Denver, Phoenix, Las Vegas, Philadelphie,
    Detroit, Manhattan, Brooklyn, Palo Alto, Mountain View, Cupertino, Menlo Park, Redmond, Abilene, Memphis, Londres,
    London, Manchester, Berlin, Munich, Hambourg, Francfort, Cologne, Madrid, Barcelone, Barcelona, Lisbonne, Porto,
    Rome, Milan, Turin, Naples, Venise, Florence, Vienne, Vienna, Zurich, Genève, Lausanne, Berne, Davos, Bruges,
    Anvers, Amsterdam, La Haye, Rotterdam, Copenhague, Stockholm, Oslo, Helsinki, Dublin, Édimbourg, Varsovie, Warsaw,
    Prague, Budapest, Bucarest, Sofia, Athènes, Athens, Istanbul, Ankara, Kiev, Kyiv, Moscou, Moscow, Saint-Pétersbourg,
    Tel-Aviv, Tel Aviv, Jérusalem, Beyrouth, Damas, Bagdad, Téhéran, Riyad, Dubaï, Dubai, Doha, Le Caire, Casablanca,
    Rabat, Alger, Tunis, Dakar, Abidjan, Lagos, Nairobi, Kigali, Le Cap, Johannesburg, New Delhi, Delhi, Bombay, Mumbai,
    Bangalore, Hyderabad, Shanghai, Shenzhen, Hangzhou, Canton, Wuhan, Tokyo, Kyoto, Osaka, Séoul, Seoul, Taipei, Hanoï,
    Bangkok, Jakarta, Manille, Kuala Lumpur, Sydney, Melbourne, Auckland, Montréal, Toronto, Vancouver, Ottawa, Mexico
    City, Rio de Janeiro, São Paulo, Sao Paulo, Brasilia, Buenos Aires, Santiago, Bogota, Lima, La Havane, Lyon,
    Marseille, Toulouse, Nice, Nantes, Strasbourg, Montpellier, Bordeaux, Lille, Rennes, Reims, Saint-Étienne, Toulon,
    Grenoble, Dijon, Angers, Nîmes, Villeurbanne, Clermont-Ferrand, Aix-en-Provence, Le Havre, Le Mans, Brest, Tours,
    Amiens, Limoges, Annecy, Perpignan, Metz, Besançon, Orléans, Rouen, Mulhouse, Caen, Nancy, Saclay, Cannes, Avignon,
    Poitiers, La Rochelle, Versailles, Nanterre, Bercy, Saint-Denis, Asie, Asia, Amérique, America, Amérique du Nord,
    Amérique latine, Océanie, Antarctique, Arctique, Moyen-Orient, Middle East, Proche-Orient, Maghreb, Balkans,
    Scandinavie, Méditerranée, Atlantique, Pacifique, Alpes, Pyrénées, Sahara, Sahel, Wall Street, Rhône, Seine, Loire,
    Gironde, Isère, Savoie, Haute-Savoie, Var, Hérault, Gard, Moselle, Bas-Rhin, Haut-Rhin, Finistère, Morbihan, Vendée,
    Essonne, Yvelines, Val-de-Marne, Hauts-de-Seine, Val-d'Oise, Seine-Saint-Denis, Seine-et-Marne, Seine-Maritime,
    Bouches-du-Rhône, Haute-Garonne, Loire-Atlantique, Maine-et-Loire, Ille-et-Vilaine, Pas-de-Calais, Alpes-Maritimes,
    Pyrénées-Atlantiques, Corrèze, Dordogne, Drôme, Eure, Oise, Aisne, Somme, Calvados, Charente, Charente-Maritime,
    Landes, Puy-de-Dôme, Sarthe, Vaucluse, Vosges, Yonne
    """.replace("\n", " ").split(",")
)
