"""How common the words of news are, and how often they stand where a noun or a verb stands.

Counted in 5,680 French and 699 English texts, words by their first six letters. Only the numbers were kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Trait(NamedTuple):
    """What is known of a word."""

    rarity: float
    """Natural logarithm of all texts over those that hold it; 5 at most."""
    noun: float
    """Share of its places behind an article, a possessive, a preposition or a number."""
    verb: float
    """Share of its places behind a pronoun, a negation or an auxiliary."""


STRANGER: Final = Trait(5.0, 0.4, 0.05)
"""What is taken of a word that is not in the lists."""


def _traits(rows: str) -> Iterator[tuple[str, Trait]]:
    """Give the words of a list, each below the figures of its group: rarity in halves, noun and verb in tenths."""
    trait = STRANGER
    for word in rows.split():
        if word.isdigit():
            rarity, noun, verb = map(int, word)
            trait = Trait((rarity + 1) / 2, (noun + 0.5) / 10, verb / 10)
        else:
            yield word, trait


_FRENCH: Final = """
    103 expliq 105 égalem 150 person 160 présid 170 france 200 nation 201 notamm 203 commen précis 206 indiqu 210
    plusie 211 quelqu 215 annonc déclar 220 certai lundi vendre 223 demand présen 230 politi 231 partic 240 dernie
    frança paris rappor trois 241 propos 250 fin 251 compte travai 260 direct minist 270 commun mois nombre nouvea
    280 ancien gouver nouvel place premie premiè républ semain état 300 face macron pendan social 301 aujour 302
    assure avaien beauco publié soulig 303 affirm aurait devrai permet pourra étaien 304 ajouté confir répond toujou
    305 mis 306 pris 310 généra juille mai mardi 312 interr rappel 313 attend poursu 316 retrou 320 avril dimanc
    emmanu intern janvie jeudi juin mars mercre millio samedi septem soir 321 concer import 322 contin prendr 323
    ouvert 330 heures matin procha public quatre 331 lieu possib 340 euros proche 341 contra partie 351 organi part
    360 autori cas corona derniè départ grand respon région violen 361 interv 370 années chef consei côté début
    grande homme inform mesure parisi quotid temps 380 affair ailleu année centre enfant enquêt groupe journa moment
    pays questi raison santé servic sécuri 390 afp cours effet famill monde police situat vie 400 auprès infos
    partir philip publiq sanita scoop sociau 401 estime offici 402 quant rapide rien 403 compre consid désorm entend
    racont semble écrit 404 dénonc peuven provoq 405 défend ensuit lancé pu veut 406 appelé assuré aura confié
    décidé dû estimé 410 actual améric août europé novemb seulem 411 actuel souven 412 ajoute mainte nécess réalis
    413 attein consta effect passer reconn souhai 414 finale 415 trouve 420 automo décemb franço févrie morts octobr
    six spécia 421 critiq dire laquel 422 aller blessé diffus reste 423 savoir 424 découv passé 430 cinq enviro
    positi vue étrang 431 diffic détail dévelo interd mal voir 432 accuei conclu mettre représ respec 433 interp 440
    différ financ milita tour économ 441 change utilis 442 arrivé identi produi rencon 450 accord cause dispos
    membre princi profes seul vidéo volont 452 mobili 460 associ candid collec contrô droite ensemb exempl femme
    habita majori manife origin polici relati risque second secrét total twitte 461 attaqu mise mort pouvoi rassem
    repris transp victim établi 470 attent commis condit confin constr coup droit député foncti journé maire marche
    modèle niveau nord point popula problè progra retour sortie soutie suite territ 480 action assemb campag capita
    chiffr deuxiè décisi entrep europe faits histoi hommes intéri jeune ligne mouvem nom nuit parti passag petite
    presse projet sociét source systèm ville véhicu épidém équipe 490 an cadre charge crise etat forces garde gens
    hôpita justic loi maison occasi ordre retrai réseau site sujet tête voitur électi émissi 500 blanch bleu durant
    hollan jaunes judici km locale mondia tard tôt 501 chargé derriè juste loin parfoi pourqu réguli 502 confie
    doiven soient surtou totale 503 appell cepend choisi déplor insist pourta prévu revien touché toutef vient
    vraime 504 arrive connu devait dévoil engagé puisse réclam 505 devenu faisai placé pouvai tenu évoqué 506 compri
    donné décédé exprim rendu reçu révélé 507 réagi voit 508 pense 509 agit 510 britan chose christ lauren lr lrem
    révèle 511 destin traver venir 512 hospit immédi 513 accept accusé apport laisse prend protég qualif regret
    souten 514 condam enregi réussi 515 justif passe 517 déroul 518 sommes 520 fort millia nicola électr 521 normal
    obliga progre simple 522 compli consti invité montre parler repren rester 523 accomp adress besoin connai instal
    partag touche 524 arrête arrêté 525 permis rendre 530 bord estima except faisan forte munici médica écolog 531
    assist figure intégr porter quitte renfor sortir surpri témoig 532 affich bénéfi cherch donner observ profit
    soupço 533 condui prépar préven 534 existe éviter 535 multip 540 allema commer dix démocr habitu haut initia
    minute nature plaint 541 augmen conten dispar extrêm inquié porte réserv 542 regard transf 543 revenu 550 admini
    bfmtv contac danger décès employ italie meurtr peine pointe précéd suspec voisin 551 agress analys appart contam
    dirige pratiq élu 552 prise suspen transm 560 accès baisse combat date débat fille force gauche indivi invest
    juge long longue mauvai menace parlem patron pleine polémi référe seule syndic traite télévi univer échang
    élémen 561 circul donnée manque procéd 562 déplac engage 570 accide accusa air alerte appel auteur bonne conséq
    distan domici emploi exécut femmes forme grands guerre instan maladi marque object opérat patien petit plein
    prix propre recher résult sens sud téléph visite voix élus 571 entret procur 580 acte aide avocat chaîne choix
    classe client collèg compag doute entrée façon feu gendar gilets hausse heure idée images instit jeunes libert
    lutte main manièr marché meille messag milieu moyens mère médeci médias parent plan produc père périod quarti
    rue réform répons réunio secour série troisi versio âge 590 abord activi agence arrêt centai choses corps couple
    dizain dossie défens eau examen lendem lieux liste mairie masque millie objet pandém parque poste prison protec
    préfec scène secteu sein soirée train tribun urgenc virus zone époque 600 arrond bruno castan ch famili histor
    libre litres martin mélenc ndlr olivie orange partou physiq privée sarkoz sexuel spécif supéri trump vite voire
    âgé électo 601 claire davant devra espère favora longte resten suffis sûr 602 absolu appara appris bientô complè
    devien dispon envisa largem limité presqu probab prévoi relayé signif visibl 603 auraie consac donne fortem
    impliq met pourro prévue refuse récemm seraie évidem 604 envoyé lancée marqué néanmo 605 allait disent frappé
    jugé laissé parle promis pronon suscit trouvé voulu 606 déposé perdu porté refusé tenté tué veulen 607 quitté
    tenter voulai 608 sais trouva 609 faudra vais veux 610 ajouta alain chacun contro crimin heureu humain islami
    majeur michel mme noir patric rouge seuls supplé the unique vouloi évoqua 611 relève vivre 612 défini encour
    lesque parfai préfér rassur remont 613 averti connaî décide dépass franch intére reproc tourne évoque 614 appliq
    déclen recens rejoin tenir vienne 615 lutter relevé termin 617 sait 620 adjoin centra donald grave insoum marine
    météo neuf pierre potent scient sensib sporti techni édouar 621 alimen compos conser essent privil reveni 622
    accuse compta créer envie favori fourni imagin légère prises remarq souffr 623 aider entraî impose rempla échapp
    624 emport empêch inscri lancer suivi 630 annive arrièr cité confor divers effica faible huit intens locaux lyon
    marsei mètres note points profon proxim sept 631 avance avancé consci distri fréque payer sérieu 632 appren
    compar deveni garant ouvrir peur recomm remett réduir tourné 633 amélio déterm obteni 640 assura chroni climat
    facebo faute haute hommag indust indépe législ new sport symbol terror tradit vague 641 consul contes couver 642
    abando célébr devoir dégrad indign limite report signal 643 relanc 644 protes 650 appare caract citoye confia
    extéri formul fédéra george hauteu infect kilomè libéra malade ouest outre pied ps puissa record récent révéla
    scanda solida succès techno titre témoin 651 démiss explos preuve priori 652 approc contri nourri revend sort
    vrai 660 collab comman couran cultur célèbr dollar double espagn fortes gros impres large mandat matéri numéro
    parten partis perfor propri rendez rtl réside saison salari specta star straté succes survei terme tf1 touris
    type villes éditio 661 entour sancti tentat usage 670 amis artist bilan bouche bout champi circon compor coups
    endroi enseig expert expéri fête grosse hebdom impact incend incide leader livre moyenn négoci opinio passan
    petits photo pressi radio restau réacti silenc sondag tensio terre voyage vérita épisod éventu 671 propag 680
    actes acteur adoles agents amende animat articl avis base bureau bâtime caméra capaci chance chante chemin
    compét comédi consom créati cœur discou docume drame durée déconf détent erreur esprit fermet fils fond fondat
    format front fronti gestio grève image intérê magazi mains missio moitié montan mots méthod platea pompie port
    primai procès qualit rentré restri soluti statio tests trafic travau union vacanc valeur veille victoi vigila
    visage vitess vote zones éducat épouse étude événem 690 absenc argent avenir bloc cabine carriè chambr colonn
    colère confér contex cour course côtés discus droits effort espace figaro fonds instru intent issue lettre lien
    mari matiné matièr micro opposi parole pen plupar préfet revanc route royaum règles réalit rôle salle sol stade
    taux terrai texte transi vente vigueu vingta voie yeux école élysée 700 agnès annuel automa aérien baptis civile
    correc craign darman enchaî entier fillon global gérald hidalg inter intitu inédit liées massiv nm noire négati
    portan pouvan provis présum prévie scolai simila situé située valls visant vivant york âgée âgés 701 adapté
    connue devron exacte facile forcém liés malheu menée privés promet sévère élevé élevée équipé 702 access aupara
    dur entièr lance libéré lié né occupé paraît surven venus 703 auront bloqué capabl choqué dirigé exposé faites
    fermée fustig imposé inspir menacé opposé passée rempli repart réduit répété tellem tente 704 adopté classé créé
    décrit fermé obligé placés rendue soumis tient venu vise 705 annulé apparu changé déploy faite fera placée
    poussé recuei rend signé sorti vit 706 abattu fini inquiè mené montré obtenu rejeté remis resté tiré tweeté vécu
    évacué 707 félici pensai saisi salué valoir 708 fallai souvie tiendr 709 agissa allons crois devons peux 710
    alexan allant anne bernar blanc cher chinoi classi david demain dénonç eric gratui gérard hier inconn info jean
    juridi local médiat penser rare respir stépha suivan valéri 711 active appela appréc court fragil illéga insuff
    lire montra oblige propul strict voter 712 aggrav convai démont gagner imposs portée prêt rentre réagir sembla
    713 dément détrui illust offrir retenu 714 aime discut essaye prenne ressen 715 examin fais occupe parven pose
    remerc rempor 720 bas benjam comple edouar ferme fiscal franci immobi jacque manuel matign psycho radica sortan
    vert vincen 721 affect assume croire exclus pertur publie rouvri réfléc tomber 722 agir diminu dépend habill
    jouer mises renonc suivre 723 attrib confro disant distin désign suppri traité venue 724 concen détect incarn
    maîtri 725 dis 730 barriè délégu graves londre lourde match monsie moyen numéri oise préocc religi siècle toulou
    triste télé washin 731 annonç complé demeur frappe garder monter privé souffl 732 accélé boulev clair corres
    descen entrer modifi pousse prolon recevo retire récupé satisf tranch élargi 733 mener oublie regrou sauver 740
    altern belle bordea diplom lille massif maître midi nice pauvre plaisi pruden rebond show signe strasb étape 741
    attach beau locali mentio précip rembou résist terrib éclair 742 achete appele rétabl vérifi éviden 744 avions
    750 anglai autono craint croiss détenu fidèle foyers garçon humani interm lci maman métrop norman orient parall
    passio perman phrase secret trente 751 affron dessin instau livrée offre remise suppor élue énorme 752 assass
    détour insult occupa profil ressor suicid écoute 753 ordonn 760 allian ami animal auditi califo calme carbon
    catast catégo châssi concep crédit explic filles future infirm mainti maximu moteur opposa option ordina phase
    proven recour retard scénar signat soigna tendan vieux vision volant écran écriva émotio étudia 761 but cible
    dépens empris faux parcou réfugi tenue 762 fraude 770 actric ambass ambiti appari aventu blessu bras carros cgt
    chaleu chefs choc chômag conven côte design dos décenn dégâts espoir exploi expres fausse festiv film fn frais
    homolo immens indemn invers jardin lignes mineur montag mot naissa pilote pire promot pyréné rumeur règle régime
    sites sncf soldat somme struct sympat sénate séquen table troubl vaste vent vidéos vieill vol échell élèves 780
    agent agricu amour ampleu appels applic arme armes armée arrest audien avion aéropo bande batail belgiq bois
    brigad budget bus camp carte chanso chauff chute cinqua cinéma coeur comité concur conduc confli consig couleu
    coût cérémo dialog débats dépist effets fans finiti footba frère futur gaz genre geste gestes hypoth hélico
    immeub immigr influe inspec jeu juges labora logeme lumièr magasi magist maires marge mariag mode musiqu mémoir
    métier oeuvre ong palais perte photos phénom piste platef poids prince promes précau prévis quaran quatri routes
    russie réduct salles salon sang sentim siège sommet sorte statut sujets suppre sénat termes test tourna télésp
    unité villag écoles égalit électe énergi épreuv études évolut œuvre 790 achat afriqu amériq animau antenn automn
    boîte catalo cellul champs chine conver courri crime doigt domain elysée encont exerci faveur fil file foule
    fuite haine hexago honneu hôtel jdd lancem mer page paix parc peuple planèt portes printe quinqu racism rensei
    rues réanim réouve salair scruti soins tempér théâtr tiers trenta tweet vérité égard île 800 angele auxque belge
    benall blanqu buzyn ca castex chirac combie concrè conséc cylind daniel degrés demi didier discre défavo etc
    fabien ferrov floyd fondam frédér gilles gt hallyd hamon hulot hybrid in issus jaune julien juppé kg lacrym
    maxima merci mm modern musica météor of offran pascal pouces poutin prélim pénale rouges routie royal russe
    sauvag schiap stable stop turbo urbain véran wauqui âgées élevés 801 clos craind doté durabl exista inféri
    inquie liée légale manqué mortel née racist résume systém tempor tendue énormé 802 animé animée connus due dure
    dureme durer grandi monte pensen pensé ponctu prévus prête restai suscep séparé 803 abouti consis crée devaie
    dite débute fermés gravem inacce jugée jugés justem menées metten nettem oublié passés payé quasim reçoit réunis
    suivie violem vraise 804 allé approu aussit disait décrét endomm exclu filmé fixé gagné ironis morte nommé
    passen poigna pointé porten posté renvoy repéré servi su tombé tués venait viendr visé viveme vivent étudié 805
    acheté alerté martel offert ouvre parlé préfèr rendus repose retiré réaffi sentir suffit vendu écarté 806 causé
    convoq démarr dévast engend fallu ferait joue joué levé monté plaidé rendra requis restée subi tradui voté 807
    admis cache hésite livré validé vois voudra 808 débuté rouver réjoui éclaté 809 apprêt pouvez pouvon voulon 810
    actif arnaud bertra charle cliniq clémen coupab domini dramat emblém floren indien intime japona jérôme marion
    marlèn mobile nucléa pacifi relate richar robert sursis sébast thierr thomas tranqu tv victor vladim vulnér
    willia xavier éric 811 chaud coupé incont menaça plaide prouve urgent 812 absent aurais délivr embarq incarc
    indisp interc invite précon prêts recouv redout retran 813 ressem suit tire voient 814 aperçu croit fabriq
    griève portai repous saisie soigne tombée étendu 815 percut répliq réunir 816 fasse 817 oppose 820 adopte amoure
    benoît black brigit citant concor dame debout donnan eelv forts franco gagnan hectar intell jugean lfi lourd
    marqua mettan michae modest mourir net onze optimi perpét persis portab prescr réelle seules sophie v8 821
    arriva emprun inaugu laissa légiti manger récolt sombre subir suppos surpre tester verbal vide 822 attire récomp
    épargn 823 poser préten éloign 824 battre failli servir 825 adapte insurg 830 auverg bercy bienve bruxel caroli
    chirur encein fermer fémini hostil johnny moscou musulm mécani occide post quinze réel tonnes vingt 831 antici
    bloque drôle dépose envoye gérer incapa incroy perdre répart super étonna évolue 832 acquis allong compen débarq
    exerce lever rire sollic surnom 833 accéde arrach décroc enterr facili introd mérite réveil 834 cesse effond
    incite 835 homici 840 album antisé atlant berlin bfm brutal canicu douze fatigu ferrar handic hauts instag los
    nantes noirs pharma porsch prenan pétrol rennes rmc réglem suisse tours 841 assoup enthou logiqu rares rattra
    renouv revoir résolu tirer tuer écrire 842 accroc diagno finir préser recrut 844 agisse élève 850 artifi brésil
    cheval club clé compat courag couron dynami espéra euro final froid genève honte horair ingéni inonda jihadi
    lectur matern minimu modem médite places postes scienc vedett verts vive yvelin échéan 851 disput désert levée
    noël rémuné surviv élimin 852 débord défilé dépêch expuls montée rappro relâch sélect 853 abus 860 adn adulte
    advers amateu anonym austra bons canal casque chauss coloni combin confid conjoi corse courte covid déclin défi
    délit embauc essonn exigen fabric facteu films gilet girond géant hautes implic incert injust innova isère
    loisir menson minori motori offens office oms orages pensée photog pièces planch pluies presti protot provoc
    pôle quanti rafale remani rn révolu sièges sourir studio surfac survie séjour talent têtes var équiva 861 apaise
    désinf excuse incomp licenc nettoy plaign promen ralent rallie rêve 862 héberg 870 agglom arbitr argume armées
    assise bac bars batter boutei branch bretag c8 calcul camara ciel compro consen destru discip divisi dommag
    douleu défaut délais enjeu essenc etats eurodé feux foyer gard gare gel goût grille gueule héraul indice infrac
    intimi livres locata loire légend machin marcha meetin migran moindr monume média ménage nez noms objets opport
    ouvrag papier perqui pic pieds plaque pluie prime projec protoc pénuri revue rhône roi sapeur scènes sectio
    souver sports statis stupéf thème vaccin vols 871 corrup extrai harcèl recons stabil 872 viol 880 accent aides
    alarme alento ambian anglet annula art atelie autops autoro avanta banlie banque barre bateau billet blocag
    bonnes bullet bébé calend cambri camion canada cancer cap causes chanti chasse châtea cinqui circui cliché code
    congrè convic coopér coutea critèr cuisin discri drapea drogue décomp décret dérive espèce essais excell exposi
    factur feuill forêt frères futurs fêtes gravit horizo humour hérita idées impôt inde indica inégal jantes jeux
    langue limita malais manche manipu musée navire paniqu parkin patrim peau perspe pistes pièce plages pollut pont
    presta proces propor provin prédéc quart quinza ratp recett recul refus ressou ruptur rythme règlem rédact
    réflex sauvet seuil soleil stars substa symptô séance sépara tablea taille tempêt terres tgv théori totali
    trains trauma troupe usager ventes vents vies vraie écart échant échec évalua évènem 881 reprod 890 académ
    alcool attitu balle balles canard carbur concit concou confrè cuir dauphi dons défait défici délai démarc eaux
    enchèr fenêtr fer fibre fillet flamme foulée fumée gamme humori hémicy impôts instar isolem japon liens ligue
    lois luxe lycée mans masse métro nomina ombre onu ores paieme plage progrè prélèv rangs répres suites superm
    syrie toit traces trajet ue usine voies voile église équili 900 biturb collom estiva 901 envoie 902 fermem 903
    utile 904 renché 905 entré 906 jeté 910 nathal 912 lâche 914 vaut 916 succéd 921 quasi 924 recond 930 annule 931
    tombe 934 trompe 941 humili 950 diplôm 960 fractu titres 970 coupe 971 approv 980 ascens asie caisse cavale
    cheveu lit taxes époux 990 appui fameux rugy
"""

_ENGLISH: Final = """
    011 one 040 time 050 new 060 first 100 becaus betwee howeve includ throug well withou 101 even like much though
    102 provid 104 made still used 105 don see take 106 get help make 109 re 110 direct many produc 111 suppor 112
    comple may 114 use 115 need 120 people years 121 follow three two 122 work 131 differ 140 way 150 best year 200
    accord across agains around let manage since whethe 201 anothe appear availa based compar easy later less someth
    202 access connec improv 203 consid going often took 204 build comes expect found never releas start 205 always
    become come create go keep know 206 find think want 209 ll ve 210 back commun contro custom data effect every
    experi featur high intere market needs option organi servic times today 211 design develo far invest making part
    perfor possib remain report requir respon severa using 212 change contin doesn increa presen workin 213 focus
    look might set show unders 220 days inform member practi proces regula resear succes system things 221 better
    critic genera import power 230 americ busine compan day govern histor last life long means person place point
    popula profes public questi result small univer 231 key partic 240 big case early home intern large major nation
    state team us 241 curren great recent 250 additi countr full future good next number origin right second top 251
    end 260 world 261 little 300 ahead along althou away behind beyond despit everyt forwar growth instea media
    millio offers per rather states togeth toward within 301 among began depend due engage enough especi involv
    multip repres sure yet 302 announ became called came delive descri known must nothin promot publis quickl replac
    sugges told 303 allow ever feel got lookin lost mainta needed read run starte try won 304 add built done ensure
    likely play put really receiv reduce share 305 alread believ choose didn give learn pay played seen stay 307
    able 310 action anythi conten creati detail exampl functi impact issues leader least longer meanin minute offeri
    others progra qualit resour securi settin source strate techno thing tools versio 311 almost consis expens hard
    isn led makes operat step update 312 diffic finish furthe gettin given happen identi protec recomm return select
    taking transf typica works 313 actual added discov lead move offer trying turn 314 achiev love reach 320 accoun
    activi allows amount analys approa areas associ attemp attent buildi center certai choice concer condit contra
    conver cost demand effort enviro expert factor financ four goals half health higher hours indust level locati
    materi matter months networ office opport partne platfo positi price record regard review season six soluti
    standa struct techni tradit variou water 321 advanc answer balanc benefi call challe clear commit common constr
    form helps low measur offici plan post signif specia track 322 combin essent five highly left live nearly open
    323 necess 330 area author budget compet decisi econom employ extra friend group house indivi line local model
    money month natura novemb online politi potent presid projec proper range reason relati role series short simila
    smalle social space strong view 331 guide initia lower simple specif 340 course family former job larger list
    name north old order proble real region situat type 341 free 342 perfec 350 averag city europe game goal idea
    moment week 351 previo 360 abilit decemb film final single third 361 entire 370 bit past 380 united 390 fact lot
    400 ago allowi anyone behavi billio else engine etc gives inspir leavin levels maybe planni plus points precis
    rates reduci sessio shows spaces speed tasks thanks themse via york yourse 401 alone aren attend clean distri
    exactl focuse indica please someti soon stress unlike yes 402 confir contai define explai explor finall gain
    gets offere prepar ready recogn relate rememb reveal stand worth 403 accept ask asked avoid check cover enjoy
    learne pass secure simply spent takes wasn writte 404 cut eventu grow heard held introd leave notice quite
    reache realiz saw seem tell usuall went 405 buy decide easily join joined moved probab remove signed stop taken
    worked write 406 bring save spend wanted 410 altern applic assist centur choosi client collab comfor compli
    confer confid costs docume effici electi elemen equipm events everyo execut fast faster flexib green groups
    influe innova insigh instan intera items john langua learni managi minist models near news packag park parts
    percen plans policy press pressu prior progre rate readin safety saying side staff starti statio teams test
    testin tips traini trump users 411 accura adding adjust assess care carrie coming commen compos consum demons
    displa eviden facili giving gradua helpin highli immedi keepin launch levera note optimi pictur predic schedu
    someon stream sustai switch transp travel uses visit wants 412 affect contri drive either encour evalua expand
    expres face famili fully goes implem looks monito naviga paid prefer priori reques scale seems talk 413 act
    addres allowe discus easier elimin enable enhanc fit hit ideal strugg suffer surpri 414 boost limite mean preven
    win 415 crucia determ handle hold 416 meet 420 admini advant afford ai air base campai capabi capita cases china
    classi compre conclu conven depart device distan earlie educat electr energy except findin food freque games
    hand inside intell island journe law light machin medica method music neighb night object ones outsid period
    player princi quarte reside revenu school scienc scient search secret seven size skills smart softwa steps
    straig style temper threat trade types user value video visual weight window women 421 automa charge contac
    correc double emerge fall feelin impres integr leadin match moving purcha qualif reflec releva reliab separa
    streng target thinki thousa true ultima 422 active close collec counte defini emphas establ extend extrem figure
    master shift surviv 423 attrac cause 424 accomp hope 430 album art attack basic beginn brand catego charac code
    comput concep consul cultur decade deep defens digita divers excell extens favori federa founda french fresh fun
    german head heavy human instit instru knowle league missio modern nature parent party path patter physic powerf
    privat quick red rest risk room sectio smooth story street studen table term virtua ways weeks white 431 estima
    ground growin hot interv primar respec runnin seriou 432 pretty promis wonder 440 black career centra childr
    corpor daily deal death field greate indepe januar journa late lives monday mounta older outcom piece realit
    screen sense south stage terms tool tuesda unique war washin websit west 441 bad distin kind study 442 fight
    subjec 450 age april articl august band body book bottom broade chance club couple event existi global issue
    june man mornin overal septem solid summer variet 451 lack 460 father heart huge larges octobe statem total
    whole wide 470 bigges front main march mind 480 latest middle 500 analyt apart assign books calls champi ensuri
    entert forms guidan himsel partie plays pro sets sharin thus traffi trust twice vs 501 caused compro happy
    suppli tend watch 502 applie beauti cannot detect downlo drivin drop gather gave instal listen scored stands
    suspen walk 503 accuse block brough died mentio pick send somewh unlock wrote 504 adapt arrive becomi felt
    mostly seek sell served talkin tested turned vary 505 begin born pull shown speak succee tried 506 apply carry
    couldn named serve 510 adapta africa amazon apps artifi aspect brands brothe capaci ceo channe chief classe cold
    compon david discou donald earnin editor enabli engagi exchan feedba forces foster founde guaran hearin images
    interf james jobs leads lesson librar links notes oil owners photog photos planne polici prices pricin rating
    reserv resili resist retail rights robert round routin runs sales saving sector speaki spendi star statis stayin
    studio tax tech theory tracki trends valuab vehicl videos volume whatev words 511 break brings buying click cool
    damage defend enforc exclus force frustr imagin nine repair restri satisf score seekin servin shop showed tailor
    upgrad wait zero 512 analyz appoin assemb breath broken clearl consta disrup failed file playin revolu shared
    spread strike welcom 513 accele captur conduc covere deploy embrac forget incorp recove repeat suitab turns 514
    fill forced 520 academ advice agreem agricu animal app apple artist backgr box button camera carbon celebr
    certif christ class climat colleg color commer contex coordi counci credit cup deals degree diseas edge emotio
    fire firm format framew gift google graphi hardwa hospit hundre infras intens intent keeps landsc laws lines
    magic manufa mechan memory messag milita mistak notabl overwh paymen police posts profil profit prompt prospe
    puttin refere reform remote river russia sea seamle signal soft status storag store storie stuff subscr supply
    task tests tour tv twitte union victor vision voice worker writin 521 approv calcul consol dedica feels litera
    minima slight sound studie 522 absolu approx dry helpfu host normal observ regist 523 adds helped sign 524
    intend limit truly 530 agency animat annual archit audien austra bank batter battle bill blue border califo
    changi commis conser cuttin danger debate democr east email fair flow france friday gas homes ideas income
    interi king labor legal length living meetin mobile moveme native openin philos places prime protes republ
    server setup spring substa text town transi trial trip unexpe wall wednes 531 dark date fine link shape shot
    sounds touch wrong 532 cheape safe 533 incred 540 accide bigger blog car core corner dollar dynami englis fear
    fellow freedo hands hour househ image july men minimu patien purpos reader rules senior societ sun surfac territ
    title tree values villag web wester woman word young 541 bright claim dream foreig nice 550 argume board britis
    child chines cloud comman court doctor door februa majori mother northe page pair paper phone royal stock 551
    desire fundam 560 englan incide london opposi san site son southe 570 truth uk 600 ads advert angele card cent
    dr eating editio fundin ingred michae miles modera mr taylor units 601 cleane motiva 602 preser 603 tackle
    useful 604 acquir eat plenty tolera 605 teach 607 earn 610 ad agenci agents aid bar benchm bottle cards chargi
    citize emissi export fashio feet filter foreca garden hybrid instag label leaves lighti lights lightw linked
    nights overvi pieces plant plants port pros prosec sensor shares sizes super sweden synthe thomas ticket tip
    tradin vegeta vendor voters waste 611 chosen compen flower god negoti teachi train traine warm 612 allege 613
    refres thrive 614 sleep 620 bag cash casual clothi config driver facebo fans flavor guest india infect insura
    labour lawyer legisl opinio output pace pages plasti prince protei reuter rooms speech startu teache titles
    tutori visibi vulner workfl youtub 621 arrang beijin cheap exerci lighte manual underg 623 medium 630 algori
    audio bureau candid cities clothe coffee crisis deskto flat gaming heat input israel kitche layout orange portab
    premiu restau string tempor weathe 631 passio 640 adviso canada cell diet fabric fields justic los planet prison
    sale simula sympto tank versat 641 consti female rule ukrain 650 agent circle hotel humani letter race 670 chest
    700 bags cons diego fictio inches indoor kong lung menus moistu protoc swift wirele 701 andrew 710 alignm attorn
    backpa bevera bounce cells cleani craft farmer filing foods franch goods insula jacket keyboa lists menu motion
    pounds sensit seo soil steel tiktok 711 presse recycl 720 cable cateri gear hiking injuri meals mental pollut
    rankin recept recipe sleepi solar taxes volunt wine 721 brush mexico nato reloca 722 pack 730 api exam id injury
    iphone irelan meal podcas relief tariff taste vibe workou 731 feathe 740 furnit gym hong laptop mirror paint
    philip smartp 750 trail ui weddin 760 debt 770 immune lungs un 800 cardio dempse min 810 charit chat guests
    keywor macboo romanc tent tents trader 820 coding cognit dining epstei essay hibern ipad schema slack suicid 830
    dental plumbi rocket toothb ultral waiver 840 airlin fitnes 841 impeac 850 teeth 870 musica 871 grant 900 fische
    gluten meghan sinkag sleepe tšosan 907 sew 910 coolin headph housep pipers proton vegan 920 crm jam my6sen oman
    remode renova samaya sewing 921 glutat yosemi 930 anime delhi mintli plague pto stadia ups 940 pipes venezu vpn
    wiregu 941 marath 950 lindi mic tuft webcam 970 colise drawer tutor 980 obr 990 tutee
"""

TRAITS: Final[Mapping[str, Mapping[str, Trait]]] = {"fr": dict(_traits(_FRENCH)), "en": dict(_traits(_ENGLISH))}
