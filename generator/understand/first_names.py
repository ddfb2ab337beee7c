"""Common first names: a capitalised sequence that opens with one names a person."""

from __future__ import annotations

from typing import Final

FIRST_NAMES: Final[frozenset[str]] = frozenset(
    """
    Aaron Abdel Abdou Abdoulaye Abdul Abel Abigail Adam Adama Adèle Adrien Adrian Agathe Agnès Ahmed Aïcha Aïda Alain
    Alan Alban Albane Albert Alberto Aleksandr Alejandro Alessandra Alessandro Alex Alexander Alexandra Alexandre
    Alexandr Alexei Alexis Ali Alice Aline Alison Allan Alma Amandine Amanda Ambroise Amélie Amina Amine Amir Amit Amy
    Ana Anaïs Anastasia Anatole André Andrea Andreas Andrei Andrej Andrew Andy Angela Angèle Angélique Anita Ann Anna
    Anne Annie Anthony Antoine Antoinette Anton Antonin Antonio Apolline Aravind Ariane Ariel Armand Arnaud Arnold
    Arthur Arun Arvind Ashley Astrid Aude Audrey Augustin Aurélia Aurélie Aurélien Aurore Axel Axelle Aymeric Ayman
    Baptiste Barbara Barack Barry Bastien Béatrice Ben Benedict Benjamin Benoît Benoist Bernard Bernadette Bernie
    Bertrand Beth Bianca Bill Billy Björn Blaise Blanche Bob Bobby Boris Brad Bradley Brandon Brenda Brian Brice
    Brigitte Bruce Bruno Bryan Camille Capucine Carl Carla Carlos Carmen Carol Carole Caroline Catherine Cathy Cécile
    Cédric Céline Cesar César Chantal Charlène Charles Charlie Charlotte Chen Chloé Chris Christel Christelle
    Christian Christiane Christina Christine Christoph Christophe Christopher Chuck Cindy Claire Clara Clarisse Clark
    Claude Claudia Claudine Claudio Clémence Clément Clémentine Clotilde Colette Colin Coline Connor Constance
    Corentin Corinne Craig Cristiano Cynthia Cyprien Cyril Cyrille Damien Dan Daniel Daniela Danièle Danielle Danny
    Daphné Daria Dario Darren Dave David Dean Deborah Debbie Delphine Demis Denis Denise Dennis Derek Diana Diane
    Didier Diego Dietmar Dimitri Dmitri Dominique Don Donald Dorothée Doug Douglas Dustin Dylan Ed Eddie Eddy Édith
    Edgar Edmond Edouard Édouard Eduardo Edward Edwige Elena Eléonore Éléonore Éliane Élie Elijah Eliot Eliott Élisa
    Elisabeth Élisabeth Élise Elizabeth Ella Ellen Éloïse Elon Elsa Elvire Emeric Emil Émile Émilie Emily Emma
    Emmanuel Emmanuelle Enrique Enzo Éric Eric Erica Erik Ernest Erwan Estelle Esther Ethan Étienne Eugène Eugénie Eva
    Evan Ève Évelyne Fabian Fabien Fabienne Fabio Fabrice Fanny Farid Fatima Fatou Federico Felipe Félicie Felix Félix
    Ferdinand Fernand Fernando Fidji Fiona Flavie Flora Florence Florent Florian Floriane Francesca Francesco Francis
    Francisco Franck François Françoise Frank Frankie Fred Frédéric Frederick Frédérique Friedrich Gabriel Gabriela
    Gabriella Gabrielle Gaël Gaëlle Gaëtan Gareth Gary Gaspard Gaston Gauthier Gautier Gavin Geneviève Geoff Geoffrey
    Geoffroy George Georges Georgia Gérald Gérard Géraldine Germain Ghislain Ghislaine Gilbert Gilles Gillian Gina
    Ginette Giorgia Giovanni Gisèle Giulia Giuseppe Glenn Gordon Graham Grant Greg Grégoire Grégory Greta Guénolé
    Guillaume Gustave Guy Gwenaëlle Hadrien Hakim Hamza Hans Harold Harry Harvey Hassan Heather Hector Heinrich Helen
    Helena Hélène Heloïse Héloïse Henna Henri Henry Herbert Hervé Hideo Hilary Hillary Hiroshi Honoré Howard Hubert
    Hugh Hugo Hugues Ian Ibrahim Idriss Igor Ilan Ilya Imane Inès Ingrid Irène Iris Isaac Isabel Isabelle Ismaël Ivan
    Jack Jackie Jacob Jacqueline Jacques Jade Jaime Jake James Jamie Jan Jane Janet Janice Jason Javier Jean
    Jean-Baptiste Jean-Christophe Jean-Claude Jean-François Jean-Jacques Jean-Luc Jean-Louis Jean-Marc Jean-Marie
    Jean-Michel Jean-Noël Jean-Paul Jean-Philippe Jean-Pierre Jean-Yves Jeanne Jeff Jeffrey Jennifer Jensen Jenny
    Jérémie Jérémy Jeremy Jérôme Jerry Jesse Jessica Jessy Jill Jim Jimmy Jo Joan Joanna João Joaquin Joe Joël Joëlle
    Johan Johann Johanna John Johnny Jon Jonas Jonathan Jony Jordan Jordi Jorge José Joseph Joséphine Josh Joshua
    Josiane Juan Judith Jules Julia Julian Juliana Julie Julien Juliette Julio Jürgen Justin Justine Karen Karim Karin
    Karine Karl Kate Katherine Kathleen Kathryn Katia Katie Keith Kelly Ken Kenneth Kenji Kevin Khaled Kim Kirsten
    Klaus Kristalina Kristen Kristian Kyle Lars Larry Latifa Laura Laure Laurence Laurène Laurent Laurie Léa Leah Léna
    Leïla Lee Léo Léon Léonard Leonard Leonardo Léonie Leopold Leslie Liam Lila Liliane Lilian Lina Linda Lionel Lisa
    Lise Liz Logan Loïc Lola Lorenzo Lou Louis Louise Louane Luc Luca Lucas Lucia Lucie Lucien Lucienne Lucile Lucy
    Ludovic Luigi Luis Luiz Ludwig Luke Lydia Lydie Maceo Maddy Madeleine Maëlle Maëlys Magali Magalie Magdalena
    Mahmoud Malik Manon Manuel Marc Marceau Marcel Marcello Marcelo Marco Marcos Marcus Margaret Margaux Margot
    Margrethe Marguerite Maria María Mariam Mariana Marianne Marie Marie-Christine Marie-Claude Marie-Hélène
    Marie-Laure Marie-Pierre Marielle Marilyn Marina Marine Mario Marion Marissa Marius Mark Markus Marlène Marta
    Martha Martial Martin Martine Marwan Mary Maryse Masayoshi Matéo Mathias Mathieu Mathilde Mathis Matt Matthew
    Matthias Matthieu Maud Maureen Maurice Mauricio Max Maxime Maxence Maximilien Mégane Megan Mehdi Mélanie Mélissa
    Melissa Melanie Mia Michael Michaël Micheal Michel Michèle Michelle Mickaël Miguel Mike Mikhaïl Miles Milo Mira
    Mireille Miriam Mitchell Mohamed Mohammed Mohammad Moïse Mona Monica Monique Morgan Morgane Mounir Moussa Muriel
    Mustafa Myriam Nabil Nadège Nadia Nadine Nancy Naomi Natacha Natalie Natasha Nate Nathalie Nathan Nathaniel
    Nicholas Nick Nicolas Nicole Nigel Nikolaï Nils Nina Nino Noah Noam Noël Noëlle Noémie Nora Norbert Norman Nordahl
    Octave Odile Oleg Olga Oliver Olivia Olivier Omar Ophélie Orlane Oscar Oskar Othmane Owen Pablo Paco Paloma Paola
    Paolo Pascal Pascale Pat Patrice Patricia Patrick Paul Paula Paulette Pauline Paulo Pavel Pedro Peggy Pénélope
    Perrine Pete Peter Phil Philip Philipp Philippe Phoebe Pierre Pierre-Alain Pierre-Antoine Pierre-Louis Pierre-Yves
    Pietro Priscilla Quentin Rachel Rachid Rachida Rafael Raj Rajesh Ralph Rania Raoul Raphaël Raphaëlle Raymond
    Rebecca Régine Régis Reid Reine Rémi Rémy Renaud René Renée Ricardo Riccardo Richard Rick Rita Rob Robert Roberta
    Roberto Robin Rodolphe Rodrigo Roger Roland Rolf Romain Roman Romane Romuald Ron Ronald Roni Rosa Rosalie Rose
    Rosie Ross Roxane Roy Ruben Rudolf Rudy Rupert Russell Ruth Ryan Sabine Sabrina Sacha Said Saïd Salim Sally Salma
    Salomé Salvador Sam Samantha Samia Samir Samuel Samy Sandra Sandrine Sandy Sanjay Santiago Sara Sarah Sasha Satya
    Scott Sean Sébastien Sebastian Ségolène Selena Serge Sergei Sergey Sergio Séverine Shane Shannon Sharon Shawn
    Sheila Sheryl Shinzo Sidonie Silvio Simon Simone Sofia Solène Sonia Sophia Sophie Stan Stanislas Stefan Stefano
    Stella Stéphane Stephan Stéphanie Stephanie Stephen Steve Steven Stewart Stuart Sue Sundar Susan Suzanne Suzanna
    Sven Sylvain Sylvia Sylvie Takashi Tamara Tania Tanguy Tara Tariq Taylor Ted Teddy Teresa Terry Tessa Théo
    Théodore Theresa Thérèse Thibault Thibaut Thierry Thiago Thomas Tiffany Tim Timothé Timothée Timothy Tina Titouan
    Tobias Todd Tom Tomas Tomasz Tommy Toni Tony Tracy Travis Trevor Tristan Tyler Ugo Ulrich Ulysse Umberto Ursula
    Valentin Valentina Valentine Valérie Valéry Vanessa Vera Véronique Vicky Victor Victoire Victoria Vijay Viktor
    Vincent Vinod Violette Virgile Virginia Virginie Vitalik Vivian Viviane Vivien Vladimir Volodymyr Walter Warren
    Wendy Wilfried Will Willem William Wolfgang Xavier Yacine Yan Yanis Yann Yannick Yasmina Yasmine Yoann Yohan
    Yolande Yoshua Youcef Youssef Yvan Yves Yvette Yvonne Zacharie Zachary Zoé
    """.split()
)
"""Given names that head French and English news bylines; place names and months that are also first names are left out
(Florence, Charlotte and Jordan stay: they count only before another capitalised word)."""
