"""Common first names: a capitalised sequence that opens with one names a person."""

from __future__ import annotations

from typing import Final

from generator.understand.english_given_names import ENGLISH_GIVEN_NAMES

FIRST_NAMES: Final[frozenset[str]] = ENGLISH_GIVEN_NAMES | frozenset(
    """
    Aaron Abbas Abdallah Abdel Abdelaziz Abdelkrim Abdou Abdoulaye Abdul Abel Abigail Abou Abraham Achim Adam Adama
    Adelina Adeline Adolf Adrian Adrien Adèle Agathe Agnès Ahmad Ahmed Ajit Alain Alan Alban Albane Albert Alberto
    Alejandro Aleksandr Alessandra Alessandro Alex Alexander Alexandr Alexandra Alexandre Alexei Alexia Alexis
    Alfred Ali Alice Aline Alison Allan Alma Alvaro Amadou Amal Amanda Amandine Ambroise Amina Aminata Amine Amir
    Amit Amy Amélie Ana Anastasia Anastassia Anatole Anaïs Andre Andrea Andreas Andrei Andrej Andres Andrew Andreï
    André Andy Angela Angèle Angélique Anita Ann Anna Anne Annick Annie Anthony Antoine Antoinette Anton Antonin
    Antonio Apolline Aravind Ariane Ariel Armand Arnaud Arnold Arthur Artur Arun Arvind Ary Ashley Ashok Astrid Aude
    Audrey Augustin Aurore Aurélia Aurélie Aurélien Ava Axel Axelle Ayman Aymeric Aïcha Aïda Baptiste Barack Barbara
    Barry Bastien Ben Benedict Benjamin Benoist Benoît Bernadette Bernard Bernie Bertha Bertrand Beth Bianca Bill
    Billy Björn Blaise Blanche Blandine Bob Bobby Boris Brad Bradley Brahim Brandon Brenda Brian Brice Brigitte
    Bruce Bruno Bryan Béatrice Bérangère Camille Capucine Carine Carl Carla Carlos Carmen Carol Carole Carolina
    Caroline Carolyn Carrie Casey Catherine Cathy Cedric Celine Cesar Chakib Chantal Charles Charlie Charlotte
    Charlène Chen Chloe Chloé Choi Chris Christel Christelle Christian Christiane Christina Christine Christoph
    Christophe Christopher Chuck Chérif Cindy Claire Clara Clarisse Clark Claude Claudia Claudine Claudio Clotilde
    Clémence Clément Clémentine Colette Colin Coline Connor Constance Corentin Corinne Craig Cressida Cristiano
    Cristina Cynthia Cyprien Cyril Cyrille Cécile Cédric Céline César Damien Dan Daniel Daniela Danielle Danièle
    Danny Dany Daphné Daria Dario Darrell Darren Daryl Dave David Dean Debbie Deborah Delphine Demi Demis Denis
    Denise Deniz Dennis Derek Dermot Diana Diane Didier Diego Dietmar Dimitri Dmitri Dominic Dominique Don Donald
    Dorothée Doug Douglas Driss Dustin Dylan Ed Eddie Eddy Edgar Edith Edmond Edouard Eduardo Edward Edwige Edwy
    Elena Elie Elijah Eliot Eliott Elisa Elisabeth Elise Elizabeth Ella Ellen Ellie Elodie Eloi Elon Elsa Elvire
    Eléonore Emeline Emeric Emil Emile Emilie Emilien Emily Emma Emmanuel Emmanuelle Enrique Enzo Eric Erica Erik
    Ernest Ernesto Errol Erwan Estelle Esther Ethan Etienne Eugène Eugénie Eva Evan Evelyn Evelyne Fabian Fabien
    Fabienne Fabio Fabrice Fanny Faouzi Farid Fatima Fatou Faustine Federico Fei-Fei Felicity Felipe Felix Ferdinand
    Fernand Fernanda Fernando Fethi Fidji Fiona Flavie Flora Florence Florent Florian Floriane Francesca Francesco
    Francis Francisco Franck Franco Frank Frankie François Françoise Fred Frederic Frederick Fredrik Friedrich
    Frédéric Frédérique Félicie Félix Gabriel Gabriela Gabriella Gabrielle Gareth Gary Gaspard Gaston Gauthier
    Gautier Gavin Gaël Gaëlle Gaëtan Geneviève Gennaro Geoff Geoffrey Geoffroy Georg George Georges Georgia Gerald
    Gerard Germain Gerry Ghislain Ghislaine Gianni Gil Gilbert Gilles Gillian Gina Ginette Giorgia Giorgio Giovanni
    Gisèle Giulia Giuseppe Glenn Gonzague Gonzalo Goran Gordon Graham Grant Greg Gregory Greta Grégoire Grégory
    Guillaume Guillermo Gustave Gustavo Guy Guy-Alain Guénolé Gwenaëlle Gérald Géraldine Gérard Günther Habib Hadi
    Hadrien Hakim Hamza Hanna Hans Harold Harriet Harry Harvey Hassan Hayat Haïm Heather Hector Heinrich Helen
    Helena Helene Helmut Heloïse Henna Henri Henrik Henry Herbert Hermann Hervé Hideo Hilary Hillary Hiroki Hiroshi
    Honoré Howard Hubert Hugh Hugo Hugues Hussein Héloïse Hélène Ian Ibrahim Idris Idriss Igor Ikram Ilan Ilana Ilya
    Imad Imane Imran Ines Ingo Ingrid Inès Ioulia Iris Irène Isaac Isabel Isabelle Isaiah Ismael Ismaël Ismaïl Issa
    Ivan Ivana Iñigo Jack Jackie Jacky Jacob Jacqueline Jacques Jade Jaime Jair Jake Jamal Jamel James Jamie Jan
    Jane Janet Janice Jared Jaroslaw Jason Jaume Javad Javier Jay Jean Jean-Baptiste Jean-Christophe Jean-Claude
    Jean-François Jean-Jacques Jean-Louis Jean-Luc Jean-Marc Jean-Marie Jean-Michel Jean-Noël Jean-Paul
    Jean-Philippe Jean-Pierre Jean-Yves Jeanne Jeannette Jeff Jeffrey Jennifer Jenny Jens Jensen Jeremy Jeroen
    Jerome Jerry Jesse Jessica Jessy Jill Jim Jimmy Jo Joachim Joan Joana Joanna Joaquin Jocelyn Joe Joey Johan
    Johann Johanna John Johnny Jon Jonah Jonas Jonathan Jony Jordan Jordi Jorge Jose Josep Joseph Josette Josh
    Joshua Josiane José Joséphine João Joël Joëlle Juan Jude Judith Jules Julia Julian Juliana Juliane Julie Julien
    Juliette Julio Justin Justine Jérémie Jérémy Jérôme Jörg Jürgen Kader Kai Kai-Fu Kamala Kamel Karen Karim Karin
    Karine Karl Katarina Kate Katherine Kathleen Kathryn Kathy Katia Katie Katrin Kaya Keir Keith Kelly Kelsey Ken
    Kenji Kenneth Kevin Khaled Kim Kira Kirill Kirsten Kiyoshi Klaus Kofi Kostas Krishna Kristalina Kristen Kristian
    Kristin Kyle Laeticia Laetitia Lamia Lana Landry Larry Lars Latif Latifa Laura Laure Laurence Laurent Laurie
    Laurène Lawrence Leah Lech Lee Lena Leon Leonard Leonardo Leopold Leslie Lewis Leïla Li Liam Liang Lila Lilia
    Lilian Liliane Lina Linda Lionel Lisa Lise Liu Liv Liz Logan Lola Lorenzo Lori Lou Louane Louis Louis-Philippe
    Louisa Louise Loïc Loïs Luc Luca Lucas Lucia Luciana Luciano Lucie Lucien Lucienne Lucile Lucio Lucy Ludovic
    Ludwig Luigi Luis Luiz Lukas Luke Lydia Lydie Lyndon Léa Léna Léo Léon Léonard Léonie Maceo Maddy Madeleine
    Madjid Mads Magali Magalie Magdalena Magnus Mahamat Mahmoud Majid Makoto Malcolm Malik Malika Mamadou Manon Manu
    Manuel Marc Marceau Marcel Marcello Marcelo Marco Marcos Marcus Marek Margaret Margaux Margot Margrethe
    Marguerite Maria Mariam Mariana Marianne Marie Marie-Christine Marie-Claude Marie-Hélène Marie-Laure
    Marie-Pierre Marielle Marilyn Marina Marine Mario Marion Marisol Marissa Marius Marjorie Mark Markus Marlène
    Marta Martha Martial Martin Martina Martine Marwan Mary Maryam Maryse María Masayoshi Massimo Mathias Mathieu
    Mathilde Mathis Matilda Matt Matteo Matthew Matthias Matthieu Mattias Matéo Maud Maureen Maurice Mauricio
    Maurizio Mauro Max Maxence Maxim Maxime Maximilien Maya Maëlle Maëlys Maïté Megan Meghan Mehdi Melanie Melissa
    Meredith Merve Mia Michael Michal Michaël Micheal Michel Michelle Michèle Mick Mickael Mickaël Miguel Mikael
    Mike Mikhail Mikhaïl Milena Miles Milo Ming Mira Mireia Mireille Miriam Mitchell Mohamed Mohammad Mohammed Mona
    Moncef Monica Monique Morgan Morgane Mounir Mourad Mourtaza Moussa Moïse Muhammad Muriel Mustafa Mustapha Myriam
    Myrna Mégane Mélanie Mélissa Mélodie Nabil Nader Nadia Nadine Nadège Naim Najat Najib Nancy Naomi Narendra
    Nassim Natacha Natalia Natalie Natalya Natasha Nate Nathalie Nathan Nathaniel Naïma Neil Nelly Nelson Nestor
    Nguyen Nicholas Nick Nicola Nicolas Nicole Nigel Niki Nikita Nikki Nikola Nikolas Nikolaï Nikos Nils Nina Nino
    Noah Noam Noemie Nora Norbert Nordahl Norman Nour Noémie Noël Noëlle Octave Odile Ola Olaf Oleg Olena Olga
    Oliver Olivia Olivier Olof Omar Omer Ophélie Orlane Oscar Oskar Othmane Ousmane Owen Pablo Paco Paloma Pam
    Pamela Pamella Paola Paolo Parag Pascal Pascale Pat Patrice Patricia Patrick Paul Paula Paulette Pauline Paulo
    Pavel Pedro Peggy Penelope Perrine Pete Peter Petra Phil Philip Philipp Philippe Phoebe Pia Pierre Pierre-Alain
    Pierre-Antoine Pierre-Louis Pierre-Yves Pietro Piotr Prabhakar Priscilla Priya Pénélope Quentin Rachel Rachid
    Rachida Radouane Rafael Rafal Rafik Raj Rajesh Ralf Ralph Rami Rana Rania Raoul Raphael Raphaël Raphaëlle Raquel
    Rashid Rasmus Raul Ravi Raymond Rebecca Recep Reda Regis Reid Reine Reinhard Remi Renata Renato Renaud Rene René
    Renée Reza Ricardo Riccardo Richard Rick Rishi Rita Rob Robby Robert Roberta Roberto Robin Rocio Rodolfo
    Rodolphe Rodrigo Roger Rohan Roland Rolf Romain Roman Romane Romuald Romy Ron Ronald Ronan Roni Ronnie Rosa
    Rosalie Rose Roselyne Rosie Ross Roxane Roy Ruben Rubén Rudolf Rudy Rufus Rupert Russell Ruth Ryan Régine Régis
    Rémi Rémy Saad Sabine Sabrina Sacha Saeed Said Sakina Salah Salim Sally Salma Salomé Salvador Sam Samantha Samba
    Sami Samia Samir Samira Samuel Samy Sandra Sandrine Sandy Sanjay Sanna Santiago Sara Sarah Sasha Satya Saul Saïd
    Scott Sean Sebastian Sebastien Selena Selim Senad Serena Serge Sergei Sergey Sergio Sergueï Shahid Shai Shane
    Shannon Sharon Shaun Shawn Sheila Sheryl Shinzo Shirley Sidonie Sigrid Silvia Silvio Simon Simona Simone Sinan
    Sofia Sofiane Soizic Solène Sonia Sophia Sophie Soraya Stacy Stan Stanislas Stefan Stefano Steffen Stelios
    Stella Stephan Stephane Stephanie Stephen Steve Steven Stewart Stig Stuart Stéphane Stéphanie Sue Sundar Sunita
    Susan Susanna Suzanna Suzanne Sven Svetlana Sylvain Sylvester Sylvia Sylviane Sylvie Sébastien Ségolène Séverine
    Tahar Takashi Tamara Tamim Tanguy Tania Tara Tarek Tariq Tatiana Tatsuya Taylor Ted Teddy Teo Terence Teresa
    Terry Tessa Tewfik Thabo Thea Theo Theodore Theresa Thiago Thibault Thibaut Thierry Thom Thomas Théo Théodore
    Thérèse Tiago Tibor Tiffany Tigran Tim Timothy Timothé Timothée Tina Tiphaine Tito Titouan Tobi Tobias Todd Tom
    Tomas Tomasz Tommy Tomás Toni Tony Tracy Travis Trent Trevor Tristan Tulsi Tunji Tyler Ugo Ulrich Ulysse Uma
    Umberto Urs Ursula Vaclav Valentin Valentina Valentine Valentino Valeria Valery Valérie Valéry Vanessa Vasily
    Vera Veronica Veronique Vianney Vicky Victoire Victor Victoria Vidal Vijay Viktor Viktoria Vincent Vinod
    Violette Virgile Virginia Virginie Vitali Vitalik Vivian Viviane Vivien Vladimir Volodymyr Véronique Wael Wahid
    Walter Wang Warren Wassim Wayne Wendy Wilfried Wilhelm Will Willem William Willy Wilmer Wilson Wim Winston
    Wolfgang Wu Xavier Xi Xu Yacine Yael Yahya Yamina Yan Yanis Yann Yannick Yasin Yasmina Yasmine Yassine Yaël Yoan
    Yoann Yoav Yohan Yohann Yoko Yolanda Yolande Yoshua Youcef Youssef Yue Yuki Yuri Yuval Yvan Yves Yvette Yvon
    Yvonne Zacharie Zachary Zack Zaki Zara Zeev Zeina Zelda Zeynep Zhang Zhao Zhou Zhu Ziad Zineb Zlatan Zoe Zohra
    Zoran Zoé Ève Édith Édouard Éliane Élie Élisa Élisabeth Élise Éloïse Éléonore Émile Émilie Éric Étienne Évelyne
    """.split()
)
"""Given names that head French and English news bylines; place names and months that are also first names are left out
(Florence, Charlotte and Jordan stay: they count only before another capitalised word)."""
