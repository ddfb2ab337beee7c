"""How common the words of news are, and how often they stand where a noun or a verb stands.

Counted in 5,680 French and 287 English texts, of which nothing else was kept.
Written by `python -m generator.training.keyphrases LABELLED CORPUS PAGES`; do not edit by hand.
"""

FRENCH = """
    103 expliq 105 égalem 150 person 160 présid 170 france 201 notamm 203 commen précis 205 indiqu 210 nation plusie
    211 quelqu 214 déclar 215 annonc 220 certai lundi vendre 223 demand présen 230 politi 231 partic 240 dernie
    frança paris rappor trois 242 propos 250 fin 251 compte travai 260 direct minist 270 commun mois nombre nouvea
    280 ancien gouver nouvel place premie premiè républ semain état 300 face macron pendan social 301 aujour 302
    assure avaien beauco publié soulig 303 affirm ajouté aurait devrai permet pourra étaien 304 confir toujou 305
    mis 306 pris 310 généra juille mai mardi 312 interr poursu rappel 313 attend 314 répond 316 retrou 320 avril
    dimanc emmanu intern janvie jeudi juin mars mercre millio samedi septem soir 321 concer import 322 contin prendr
    323 ouvert 330 heures matin procha public quatre 331 lieu possib 340 euros proche 341 contra partie 351 interv
    organi part 360 cas corona derniè départ grand grande respon région violen 361 autori 370 années chef consei
    côté début homme inform mesure parisi quotid temps 380 affair ailleu année centre enfant enquêt groupe journa
    moment pays questi raison santé servic sécuri 390 afp cours effet famill monde police situat vie 400 auprès
    infos partir philip publiq sanita scoop sociau 401 estime offici 402 quant rapide rien 403 compre consid désorm
    entend racont semble écrit 404 dénonc peuven provoq 405 défend ensuit lancé pu veut 406 appelé assuré aura
    confié décidé dû estimé 410 améric août europé novemb seulem 411 actuel souven 412 ajoute mainte nécess réalis
    413 attein effect passer reconn souhai 414 finale 415 trouve 420 actual automo décemb franço févrie morts octobr
    six spécia 421 dire laquel 422 aller blessé critiq diffus reste 423 consta savoir 424 découv passé 430 cinq
    enviro positi vue étrang 431 diffic détail dévelo mal voir 432 accuei conclu interd mettre représ respec utilis
    433 interp 440 différ financ milita tour économ 441 change 442 arrivé identi produi rencon 450 accord cause
    membre princi profes seul vidéo volont 451 dispos rassem 452 mobili 460 associ candid collec constr contrô
    droite ensemb exempl femme habita majori manife origin polici relati risque second secrét total twitte 461 mise
    mort pouvoi repris transp victim établi 462 attaqu 470 attent commis condit confin coup droit député entrep
    foncti journé maire marche modèle niveau nord point popula problè progra retour sortie source soutie suite
    territ 480 action assemb campag capita charge chiffr deuxiè décisi europe faits histoi hommes intéri jeune ligne
    mouvem nom nuit parti passag petite presse projet sociét systèm ville véhicu électi épidém équipe 490 an cadre
    crise etat forces garde gens hôpita justic loi maison occasi ordre retrai réseau site sujet tête voitur émissi
    500 blanch bleu durant hollan jaunes judici km locale mondia tard tôt 501 chargé derriè juste loin parfoi pourqu
    réguli 502 confie doiven insist soient surtou totale 503 appell cepend déplor pourta prévu revien réclam touché
    toutef vient vraime 504 arrive connu devait dévoil engagé puisse évoqué 505 devenu faisai placé pouvai tenu 506
    compri donné décédé exprim rendu reçu révélé 507 réagi voit 508 pense 509 agit 510 britan chose christ lauren lr
    lrem révèle 511 destin traver venir 512 hospit immédi repren 513 accusé apport choisi laisse partag prend protég
    regret souten 514 accept adress condam enregi justif réussi 515 passe 517 déroul 518 sommes 520 fort millia
    nicola électr 521 normal obliga progre simple 522 bénéfi compli consti invité montre parler rester 523 accomp
    besoin connai instal qualif touche 524 arrête arrêté existe permis 525 rendre 530 bord estima except faisan
    forte munici médica écolog 531 figure intégr porter quitte renfor sortir surpri témoig 532 affich assist cherch
    conten donner observ profit soupço 533 condui prépar préven 534 multip éviter 540 admini allema commer dix
    démocr habitu haut initia minute nature plaint 541 analys augmen dispar extrêm inquié porte pratiq réserv 542
    regard transf transm 543 revenu 550 bfmtv contac danger décès employ italie meurtr peine pointe précéd suspec
    voisin 551 agress appart contam élu 552 dirige engage manque prise suspen 560 accide accès baisse combat date
    distan débat exécut fille force gauche indivi invest juge long longue mauvai menace object parlem patron pleine
    polémi référe seule syndic traite téléph télévi univer élémen 561 circul donnée procéd échang 562 déplac 570
    accusa air alerte appel auteur bonne conséq domici emploi femmes forme grands guerre instan maladi marque opérat
    parent patien petit plein prix procur propre périod recher résult secour sens sud visite voix élus 571 entret
    580 acte activi aide avocat chaîne choix classe client collèg compag doute entrée façon feu gendar gilets hausse
    heure idée images instit jeunes libert lutte main manièr marché meille messag milieu moyens mère médeci médias
    plan produc protec père quarti rue réform répons réunio série troisi versio âge 590 abord agence arrêt centai
    choses corps couple dizain dossie défens eau examen lendem lieux liste mairie masque millie objet pandém parque
    poste prison préfec scène secteu sein soirée train tribun urgenc virus zone époque 600 arrond bruno castan ch
    famili libre litres martin mélenc ndlr olivie orange partou physiq privée sarkoz sexuel supéri trump unique vite
    voire âgé électo 601 absolu claire davant devra espère favora longte resten suffis sûr 602 appris bientô complè
    dispon envisa largem limité presqu probab prévoi relayé signif visibl 603 appara auraie devien donne fortem
    impliq met pourro prévue refuse récemm seraie évidem 604 consac envoyé lancée marqué néanmo 605 allait disent
    frappé jugé laissé parle promis pronon suscit trouvé voulu 606 déposé perdu porté quitté refusé tenter tenté tué
    veulen 607 voulai 608 sais trouva 609 faudra vais veux 610 ajouta alain chacun contro crimin heureu histor
    humain islami majeur michel mme noir patric rouge seuls spécif supplé the vouloi évoqua 611 privil relève remont
    vivre 612 défini encour imagin lesque parfai préfér rassur 613 averti connaî décide dépass franch intére reproc
    tourne évoque 614 appliq déclen recens rejoin tenir vienne 615 lutter relevé termin 617 sait 620 adjoin centra
    donald essent grave insoum marine météo neuf pierre potent scient sensib sporti techni édouar 621 alimen compos
    conser fréque intens reveni 622 accuse compta créer envie favori fourni légère recomm remarq souffr 623 aider
    entraî impose prises rempla 624 emport empêch inscri lancer suivi échapp 630 annive cité effica huit locaux lyon
    marsei mètres note points profon proxim sept symbol 631 avance avancé confor consci distri divers payer sérieu
    632 appren compar célébr deveni dégrad garant ouvrir peur remett réduir tourné 633 amélio déterm indign obteni
    640 arrièr chroni climat couver facebo faible faute haute hommag indust indépe législ new récent sport terror
    tradit vague 641 consul contes explos 642 abando contri devoir limite nourri report revend signal 643 relanc 644
    protes 650 appare assura caract citoye collab confia couran célèbr extéri fédéra george hauteu infect kilomè
    libéra malade matéri ouest outre perfor pied ps puissa record révéla solida succès techno titre témoin 651
    démiss formul preuve priori scanda 652 approc sort vrai 660 artist circon cultur dollar double espagn expéri
    fortes gros impact impres large mandat numéro négoci parten partis propri rendez rtl réacti réside saison salari
    specta star straté succes terme tf1 touris type villes éditio 661 comman entour sancti survei tentat usage 670
    amis bilan bouche bout champi chance compét consom coups déconf endroi enseig expert format fête grosse hebdom
    incend incide leader livre moyenn opinio passan petits photo pressi radio restau restri silenc sondag tensio
    terre voyage vérita épisod éventu 671 compor propag 680 actes acteur adoles agents amende animat argent articl
    avis base bureau bâtime caméra capaci chante chemin comédi créati cœur discou docume drame durée détent erreur
    esprit fermet fils fond fondat front fronti gestio grève image instru intent intérê magazi mains missio moitié
    montan mots méthod platea pompie port primai procès qualit rentré royaum soluti statio tests trafic travau union
    vacanc valeur veille victoi vigila visage vitess vote zones éducat épouse étude événem 690 absenc avenir bloc
    cabine carriè chambr colonn colère confér contex cour course côtés discus droits effort espace figaro fonds
    issue lettre lien mari matiné matièr micro opposi parole pen plupar préfet revanc route règles réalit rôle salle
    sol stade taux terrai texte transi vente vigueu vingta voie yeux école élysée 700 agnès annuel automa aérien
    baptis civile darman entier fillon global gérald hidalg inter intitu inédit liées massiv nm noire négati portan
    pouvan présum prévie scolai simila situé située valls visant vivant york âgée âgés 701 adapté connue craign
    devron enchaî entièr exacte facile forcém liés malheu menée privés promet sévère élevé élevée équipé 702 aupara
    dur lance lié né occupé passée sembla surven venus 703 auront bloqué capabl choqué dirigé exposé faites fermée
    fustig imposé libéré menacé opposé paraît repart réduit répété tellem tente 704 adopté classé créé décrit fermé
    inspir obligé placés rendue soumis tient venu vise 705 annulé apparu changé faite fera placée poussé rend signé
    sorti vit 706 abattu fini félici inquiè mené montré obtenu rejeté remis resté tiré tweeté valoir vécu évacué 707
    pensai saisi salué 708 fallai souvie tiendr 709 agissa allons crois devons peux 710 alexan allant anne bernar
    blanc cher chinoi classi correc david demain dénonç eric gratui gérard hier illéga inconn info jean juridi local
    penser provis rare respir stépha suivan valéri 711 active appela appréc court fragil insuff lire montra strict
    voter 712 access aggrav convai dément démont imposs portée prêt rentre réagir 713 détrui gagner illust offrir
    rempli retenu 714 aime discut essaye examin maîtri prenne recuei rempor ressen 715 déploy fais occupe parven
    pose 720 bas benjam comple edouar ferme fiscal franci jacque manuel matign médiat psycho radica sortan vert
    vincen 721 affect croire demeur diminu exclus oblige pertur propul préocc publie rouvri souffl tomber 722 agir
    assume attrib descen dépend habill jouer mises renonc réfléc satisf suivre 723 confro disant distin désign
    regrou suppri traité venue 724 concen incarn remerc 725 dis 730 altern barriè délégu graves immobi londre lourde
    match monsie moyen numéri oise religi siècle toulou triste télé washin 731 annonç complé frappe garder modifi
    monter pousse privé éclair 732 appele boulev clair corres entrer prolon précip recevo retire rétabl tranch
    élargi 733 détect mener oublie récupé sauver 740 belle bordea diplom interm lille massif maître midi nice pauvre
    pruden rebond show signe strasb étape 741 attach beau locali mentio orient rembou résist suppor terrib éviden
    742 accélé achete affron détour instau insult ordonn ressor vérifi 744 avions 750 allian anglai animal autono
    craint croiss détenu fidèle foyers garçon humani lci maman métrop norman parall passio perman plaisi proven
    secret struct trente 751 auditi dessin livrée offre parcou remise élue énorme 752 assass occupa profil réfugi
    suicid écoute 760 ambiti ami califo calme carbon catast catégo châssi concep conven crédit explic exploi fausse
    filles future homolo indemn infirm maximu montag moteur opposa option ordina phase phrase pyréné recour retard
    scénar signat soigna tendan troubl vieill vieux vision volant écran écriva émotio étudia 761 but cible conver
    dépens empris faux mainti tenue 762 fraude 770 actric ambass appari aventu blessu bras carros cgt chaleu chauff
    chefs choc chômag concur côte design dos décenn dégâts dépist espoir expres festiv film fn frais immens influe
    inspec invers jardin lignes mineur mot naissa pilote pire promot rumeur règle régime sites sncf soldat somme
    sympat sénate séquen table tourna vaste vent vidéos vol échell élèves évolut 780 agent agricu amour ampleu
    appels applic arme armes armée arrest audien avion aéropo bande batail belgiq bois brigad budget bus camp carte
    cellul chanso chute cinqua cinéma coeur comité conduc confli consig couleu courri coût cérémo dialog débats
    effets fans finiti footba frère futur gaz genre geste gestes hexago hypoth hélico immeub immigr jeu juges labora
    logeme lumièr magasi magist maires marge mariag mode musiqu mémoir métier oeuvre ong palais perte photos phénom
    piste platef poids prince promes précau prévis quaran quatri quinqu rensei routes russie réanim réduct salles
    salon sang sentim siège sommet sorte statut sujets suppre sénat tempér termes test théâtr télésp unité villag
    écoles égalit électe énergi épreuv études œuvre 790 achat afriqu amériq animau antenn automn boîte catalo champs
    chine crime doigt domain elysée encont exerci faveur fil file foule fuite haine honneu hôtel jdd lancem mer page
    paix parc peuple planèt portes printe racism rues réouve salair scruti soins tiers trenta tweet vérité égard île
    800 angele auxque belge blanqu buzyn ca chirac combie concrè conséc cylind daniel demi didier défavo etc floyd
    frédér gilles gt hallyd hamon jaune julien juppé kg maxima merci mm of pouces royal russe stop turbo urbain
    véran wauqui âgées 801 clos inféri liée manqué mortel racist résume systém tempor tendue 802 animé animée connus
    due dure durer débute pensen prête réunis suscep 803 consis devaie fermés inacce jugés menées metten oublié
    passés prévus quasim reçoit suivie 804 acheté allé aussit disait fixé gagné martel morte nommé porten posté
    renvoy repose repéré tombé tués venait visé vivent 805 offert ouvre parlé préfèr retiré tradui vendu 806 alerté
    convoq fallu ferait joue joué levé plaidé requis restée subi voté 807 admis débuté rouver réjoui vois voudra 808
    éclaté 809 apprêt pouvez pouvon voulon 810 actif bertra charle coupab domini floren fondam franco jérôme mobile
    modern météor nucléa perpét persis richar robert sébast thierr thomas tv vulnér xavier éric 811 coupé embarq
    incont laissa menaça plaide précon verbal 812 abouti aurais délivr indisp prêts recouv redout 813 absent fabriq
    invite ironis poigna ressem voient 814 griève portai repous répliq saisie tombée 815 aperçu démarr percut réunir
    816 adapte fasse insurg 817 oppose 820 antici benoît brigit citant concor dame debout eelv forts intell lfi
    lourd mettan mourir optimi portab réelle seules v8 821 légiti suppos surpre vide étonna 822 arriva emprun retran
    récolt épargn 823 attire introd poser éloign 824 battre servir 830 auverg bercy berlin brutal bruxel chirur
    encein fermer fémini hostil johnny musulm occide post quinze tonnes vingt 831 envoye gérer incroy perdre résolu
    super 832 accroc acquis diagno dépose exerce préten répart sollic surnom 833 décroc enterr facili réveil 834
    cesse effond 835 homici 840 album artifi atlant bfm canicu douze dynami déclin espéra handic hauts injust inonda
    instag los mécani médite nantes prenan pétrol rennes rmc réglem suisse tours 841 désert embauc incomp logiqu
    manipu rares renouv revoir sélect tirer tuer 842 disput débord dépêch préser recrut relâch rémuné 844 élève 850
    anonym brésil chauss club compat confid consen courag final froid horair implic incert ingéni jihadi matern
    minimu motori offens pharma places pluies postes provoc quanti révolu scienc survie séjour vive yvelin équiva
    851 levée noël photog ralent 852 accent défilé héberg licenc montée plaign rappro 853 abus 860 adulte amateu
    argume bons calcul canal conjoi courte covid divisi dommag délais essonn fabric facteu girond géant hautes
    intimi isère marcha migran minori ménage office oms pensée pièces presti propor rafale rn sièges sourir souver
    sports surfac théori vaccin var 861 corrup excuse paniqu recons 862 promen stabil 870 agglom ambian armées
    autoro avanta bars bretag bullet chasse ciel cuisin défaut enjeu etats eurodé feux foyer gare goût gueule indica
    infrac inégal livres locata loire machin meetin moindr monume noms papier pieds prime projec protoc revue rhône
    roi scènes substa taille terres vols équili évalua 871 alarme discri extrai factur harcèl perqui 880 alcool
    alento anglet annula art atelie banlie banque barre bateau batter billet blocag bonnes bébé calend camion cancer
    causes chanti cinqui code concou coopér coutea critèr dauphi drapea drogue décret défait espèce essais feuill
    forêt frères futurs fêtes gravit humori humour idées jantes jeux langue malais manche nomina patrim peau perspe
    pistes pièce plages pollut presta proces provin quinza refus ressou ruptur rythme règlem rédact réflex répres
    sauvet seuil soleil stars symptô séance tablea tempêt troupe usager ventes vies écart échec évènem 890 attitu
    balle canard carbur confrè dons délai démarc eaux fenêtr fer fibre fillet flamme foulée gamme impôts liens ligue
    lycée métro ores plage progrè rangs syrie toit traces ue usine voile église
"""

ENGLISH = """
    000 includ throug 001 like 006 make 011 one 021 two 022 work 040 time 050 first new 100 around becaus betwee
    every howeve since well whethe withou 101 even much 102 anothe provid 103 consid going often 104 expect made
    still use used 105 create don go keep know see take 106 find get help think want 109 ll re ve 110 back commun
    direct experi many option produc 111 design import invest making part report requir respon suppor though using
    112 change comple contin may 113 look might set 115 need 120 people proces system years 121 better follow genera
    three 130 busine compan day last person result 131 differ 140 long us way 141 curren 142 end 150 best good next
    right year 170 world 200 accord across agains away everyt instea let manage media offers per togeth within 201
    access appear availa based compar due easy enough especi involv later less multip someth sure yet 202 called
    connec delive happen must quickl sugges told 203 allow feel got lookin mainta read run starte took try 204 add
    build comes ensure found likely never really start 205 alread always become choose come didn give learn pay put
    207 able 210 consis contro creati custom data detail effect exampl featur functi health high impact intere least
    market needs organi others progra qualit resour securi servic strate techno thing times today 211 almost develo
    far furthe hard isn makes operat perfor possib remain severa 212 doesn five gettin given identi improv increa
    live presen protec recomm return taking workin works 213 actual focus offer unders 214 show 220 accoun approa
    attent buildi certai challe choice condit cost days effort enviro expert financ higher hours indust inform level
    matter member money months offeri office opport partne positi practi regula resear review soluti specia standa
    succes things variou 221 advanc benefi clear commit common four helps plan power 222 critic essent signif 223
    necess 230 americ amount author course decisi early family friend govern group histor indivi life local means
    place point popula potent profes projec proper public questi reason simila small social space strong 231 guide
    initia key partic simple specif 240 additi big case home intern job large list major nation order proble relati
    second state team type 241 free great recent 250 countr full future idea number top week 260 little single 290
    fact lot 300 ago ahead allowi along althou anyone behind beyond billio compli despit engage engine forwar gives
    growth levels longer millio planni plus points rather shows states tasks themse toward yourse 301 among announ
    aren began depend exactl focuse publis repres someti soon switch yes 302 asked came descri finall finish known
    nothin prepar promot ready recogn rememb replac reveal stand worth 303 ask avoid built check ever explai needed
    simply spent wasn won 304 cut done grow leave mean notice play quite realiz receiv reduce usuall 305 believ buy
    decide easily probab remove seem seen stay stop write 306 bring save spend 310 action anythi applic assist
    attemp carrie choosi client comfor confid constr conten costs docume effici elemen events everyo execut fast
    faster flexib insigh instan intera issues leader learni led materi meanin minute news percen period plans press
    pressu progre rate readin safety saying settin side source staff starti test testin tips tools traini transp
    trump users versio 311 adding adjust assess care collec coming consum displa expens giving immedi indica inspir
    launch managi monito note paid predic schedu someon step stream travel update uses 312 affect close contai
    contri diffic either evalua face famili fully goes implem left looks prefer priori releas reques scale seems
    select transf typica 313 added discov discus easier enable enhanc explor fit lead move strugg surpri takes
    trying turn 314 achiev addres limite lost love preven reach share 315 crucia determ handle hold 316 meet 320
    activi advant afford air analys areas associ balanc campai center classi compre concer contra conver demand
    depart earlie electr energy factor findin food goals half hand inside law light locati machin method networ
    night ones outsid platfo policy price record regard revenu school search season secret six size skills steps
    story struct techni threat tradit types value video water 321 answer automa call charge commen conclu contac
    emerge form integr low measur moving offici post purcha reflec reliab runnin straig streng target thinki track
    true 322 active combin defini double establ extend figure highly nearly open 324 hope 330 allows area basic
    beginn brand budget compet comput concep consul decade deep digita econom employ extra favori head house human
    knowle line model modern month natura online patter physic politi presid privat range risk role room short
    smalle studen univer view ways weeks 331 correc ground growin lower name primar seriou ultima 332 promis wonder
    340 daily europe former larger moment north old powerf real realit region sense series situat terms tuesda
    unique 341 bad study 342 perfec 350 articl averag body chance city couple event final game global monday origin
    overal total variet 351 entire kind previo 360 abilit goal statem third whole wide 370 bit front main mind past
    380 latest united 400 analyt behavi books calls donald else ensuri entert etc forms groups guidan himsel maybe
    precis pro rates reduci sessio sets sharin spaces speed thanks traffi trust twice via vs york 401 alone apart
    attend became caused clean distri happy keepin leavin please satisf stress tend unlike watch 402 applie beauti
    cannot define detect drop force gain gets listen offere relate stands suspen walk 403 accept cover enjoy gave
    instal introd learne mentio pass pick secure send went wrote 404 adapt arrive eventu felt forced heard held
    speak talkin tell tested turned vary 405 becomi begin join saw taken tried worked 406 apply couldn serve wanted
    410 adapta altern apps aspect brands capaci ceo chief cold collab compon confer discou enabli engagi equipm
    exchan feedba founde green images influe innova interf items jobs john langua lesson minist models music notes
    owners packag planne plays prices rights runs sales saving scient sector speaki spendi stayin subscr teams tech
    trends whatev words 411 accura break brings buying click cool damage demons disrup eviden fall gradua helpin
    highli imagin levera nine optimi pictur restri seekin shop showed sound sustai tailor upgrad valuab visit wait
    wants 412 analyz breath clearl confir consta counte drive dry encour expand expres failed playin spread strike
    talk welcom 413 act allowe conduc covere deploy elimin embrac forget hit ideal naviga repeat surviv turns writte
    414 boost suffer 415 win 420 admini advice agreem ai app backgr base box button camera capabi capita celebr
    certif charac china class commer contex conven coordi credit cultur degree device edge educat except fire firm
    format framew freque google hundre infras intell intens intent journe keeps landsc lines medica messag mistak
    near neighb object overwh parent parts party police princi profil profit prospe quarte remote reside scienc
    seamle separa seven signal smart softwa status store stuff style supply task temper term tests trade user vision
    visual weight window women worker 421 dedica facili feels helpfu impres leadin qualif releva respec studie
    thousa writin 422 absolu emphas extrem master normal regist shift 423 adds attrac cause 424 limit truly 425
    accomp 430 agency annual attack audien bank batter cases catego changi childr code cuttin danger death defens
    democr distan divers email excell extens federa flow founda fresh fun greate heavy homes ideas instit instru
    length lives living meetin missio mobile nature novemb older openin path prompt purpos quick red refere rest
    sectio setup smooth stage street surfac table text virtua wall washin wednes white 431 dark estima feelin fine
    interv link match observ shape slight touch wrong 432 date pretty safe 433 incred 440 art bigger black blog car
    career centra core corpor deal dollar dynami fear fellow field hands hour househ indepe journa june late minimu
    mornin outcom patien piece rules screen senior tool trip war websit young 441 claim distin foreig hot januar
    lack nice 442 fight subjec 450 age april book bottom broade chines court decemb door existi fundam issue man
    page paper phone septem solid summer 451 desire 460 heart huge larges majori octobe 470 bigges march middle uk
    500 ads advert agents assign dr eating editor ingred modera mr taylor 501 cleane compro motiva preser traine 502
    downlo drivin 503 accuse block joined tackle unlock useful 504 moved plenty 505 pull teach 510 africa aid amazon
    artifi cards channe chargi citize classe defend diseas earnin electi fashio feet foreca foster hearin hybrid
    james laws leads librar lighti lights linked links oil output partie photog photos plant polici pricin pros
    resist retail routin sensor shares sizes statio statis super synthe tax ticket tracki vehicl vendor videos waste
    511 christ compen compos exclus negoti repair suppli teachi warm 512 allege assemb broken enforc file 513 captur
    recove refres suitab 514 fill 520 agricu animal apple bag battle carbon cash centur climat colleg color deals
    driver emotio facebo flavor games german gift infect island lawyer magic mechan milita native notabl opinio pace
    pages paymen plasti player posts reform reuter russia sea soft startu storag storie teache tutori tv twitte
    victor visibi voice volume vulner workfl 521 arrang beijin calcul cheap chosen consol exerci lighte manual
    manufa minima 523 medium sign 530 academ algori archit audio bill blue border bureau clothe coffee commis conser
    debate fair flat french friday gas heat income input interi july kitche labor layout legal mounta philos portab
    premiu protes republ restau server tempor town transi union 531 king passio south 540 accide corner fabric
    fields freedo image men pair planet prime royal sale societ territ tree unexpe values versat weathe web woman
    541 bright dream rule ukrain 550 argume board britis child cloud comman doctor humani letter mother reader 560
    incide london opposi san site 570 chest 600 angele bags card cent fundin inches lung menus miles moistu protoc
    units wirele 601 andrew 604 sleep 605 played tolera 607 earn 610 ad agenci alignm backpa benchm bevera cleani
    craft emissi filter foods garden goods guest instag jacket leaves lightw lists menu motion nights overvi plants
    pounds presse prince prosec rating sensit soil steel sweden tiktok tip tradin vegeta 611 god 613 thrive 614
    acquir 620 attorn cable casual cateri clothi config export fans gear india insura meals mental protei rankin
    recipe reloca sleepi solar speech string volunt wine youtub 621 brush 622 pack underg 630 api candid cities
    deskto id iphone los meal podcas pollut relief tariff taste vibe 640 canada diet furnit gym israel justic laptop
    mirror philip prison simula smartp sympto tank villag 641 consti 650 agent hotel trail weddin 660 circle debt
    700 cardio cons dempse diego fictio indoor kong min swift 710 bounce cells charit chat filing franch guests
    injuri insula keyboa keywor macboo romanc seo tent tents trader 711 mexico recycl 720 coding cognit dining
    epstei essay hiking ipad recept schema slack taxes 721 nato 730 dental exam injury irelan plumbi rocket toothb
    ultral workou 731 feathe 740 airlin fitnes hong 741 impeac 750 teeth ui 770 immune lungs un 771 grant 800 gluten
    sleepe 810 headph housep vegan 820 crm jam renova 830 plague stadia waiver 841 marath
"""
