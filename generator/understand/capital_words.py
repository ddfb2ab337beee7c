"""Words that capitals alone would take for names, and words that head the name of a body."""

from __future__ import annotations

from typing import Final

HEADS: Final = frozenset(
    """
    Académie Agence Assemblée Association Autorité Banque Bureau Bibliothèque Caisse Centre Chambre Collège Comité
    Commissariat Commission Confédération Conseil Convention Cour Direction École Fédération Fondation Fonds Forum
    Haute Haut Institut Laboratoire Ligue Ministère Mouvement Musée Observatoire Office Ordre Organisation Palais Parc
    Parlement Parquet Parti Préfecture Rassemblement Secrétariat Société Sommet Syndicat Tribunal Union Université
    Youth Department University Institute Bank Council House Committee Ministry Court Office Centre Center College
    School Journal Front Trésor Sécurité
    """.split()
)
"""Words that head the name of a body. In French only they take a capital: "Parti socialiste"."""

NOT_NAMES: Final = frozenset(
    """
    CO2 VOD VTC THD BTP Wi-Fi GPS USB RAM FM Francais Francaise IA AI B2B B2C API APIs AGI ADN USD EUR PDG CEO CTO CFO
    DG LLM LLMs GPU GPUs CPU RH TV PC SMS QR VPN URL HTML PDF OK TPE PME ETI DRH DSI RSE ROI SaaS NLP ML IT VR AR XR
    HD JO JT RTT CDI CDD TVA PIB SA SAS FAQ Covid Covid-19 GenAI Internet Web Fév Jan Mar Avr Sept Oct Nov Déc Dec Feb
    Apr Jun Jul Aug Sep January February March April May June July August September October November December Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche Janvier
    Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre Saint-Valentin Noël Pâques Homme
    Hommes Français Française Françaises Américain Américains Américaine Américaines Chinois Chinoise Chinoises
    Européen Européens Européenne Européennes Allemand Allemands Britannique Britanniques Anglais Japonais Russe
    Russes Israélien Israéliens Ukrainien Ukrainiens Indien Indiens Coréen Coréens Canadien Canadiens Italien Italiens
    Espagnol Espagnols Africain Africains Asiatiques Parisiens Parisien French American Americans Chinese European
    Europeans British English German Germans Japanese Russian Russians Israeli Ukrainian Indian Korean Canadian
    Italian Spanish African Asian État Etat États Etats Gouvernement Constitution République Terre Dieu Bourse Toile
    Numérique Département Impact Focus Mode Conclusion Contexte Introduction Résultat Résultats Source Sources Crédit
    Photo Image Vidéo Partager Partagez Côté Pro Premier Première Président Présidente Ministre Monsieur Madame Mr Mrs
    Ms Mme Mlle Dr Pr Me MM Sir Lord Lady Prof St Lire Voir Publicité Abonnez-vous Abonnés Newsletter Article Articles
    Chapitre Partie Section Page Étape Question Réponse Note Attention Exclusif Interview Tribune Enquête Dossier
    Large I'm I've I'll It's That's We're Yes No Not Ndlr NDLR PS CEOs TOP Top New News Breaking Update Read More
    Today ONG Aujourd'hui kWh MWh GWh TWh kW MW GW GHz MHz Hz Nm Directeur Directrice Pape Églises Avis
    Saint-Père SARL SUV Marketing Communication Développement
    """.split()
)
"""Words with a capital that name nobody: acronyms of the trade, days, peoples, titles, labels of a page."""

VOCABULARY: Final = frozenset(
    """
    artificial general generative intelligence super superintelligence language model models large small machine
    learning deep ai ia agi agent agents agentic data cloud prompt engineering engineer engineers chatbot chatbots
    intelligence artificielle générative générale modèle modèles langage neural network networks reinforcement natural
    processing computer vision chain thought open source opt-out opt-in software service design safety
    """.split()
)
"""Words of the trade: a sequence of nothing else is a term, however many capitals it bears."""
