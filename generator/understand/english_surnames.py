"""Frequent surnames of the United States: one of them alone, in a text that names nobody so in full, is a person.

From the 1990 census (https://www.census.gov, public domain, as packaged by names 0.3.0), without given names, places,
ordinary words and companies.
"""

from __future__ import annotations

from typing import Final

ENGLISH_SURNAMES: Final[frozenset[str]] = frozenset(
    """
    Abbott Acosta Adams Adkins Aguilar Alvarado Alvarez Anderson Andrews Armstrong Atkins Atkinson Avery Avila Ayala
    Ayers Bailey Baldwin Ballard Barber Barker Barnes Barnett Barr Barrett Barron Bartlett Barton Bates Bauer
    Beasley Beck Becker Bennett Benson Bentley Benton Berg Blackwell Blair Blanchard Blankenship Blevins Booker
    Boone Bowen Bowers Bowman Boyd Boyer Bradshaw Brady Brennan Brewer Briggs Brock Browning Bryant Buchanan Buckley
    Bullock Burgess Burke Burnett Burton Bush Butler Byrd Cabrera Cain Caldwell Calhoun Callahan Camacho Campbell
    Campos Cantu Cardenas Carey Carlson Carpenter Carr Carrillo Carroll Carson Carter Castillo Castro Cervantes Chan
    Chang Chapman Chavez Christensen Clarke Clay Cline Cobb Cochran Cohen Cole Coleman Collier Collins Colon Combs
    Conley Conner Contreras Conway Copeland Cortez Crawford Crosby Cruz Cummings Cunningham Dalton Daniels Davenport
    Davidson Davis Dawson Decker Deleon Delgado Diaz Dickerson Dickson Dixon Dodson Dominguez Donaldson Dorsey
    Dotson Doyle Drake Dunn Duran Dyer Eaton Edwards Elliott Ellis Ellison Erickson Espinoza Estes Estrada Evans
    Farrell Faulkner Fernandez Figueroa Finley Fischer Fitzgerald Fleming Fletcher Flores Flynn Foley Fowler
    Franklin Frazier Freeman Fuentes Gaines Gallagher Gallegos Gamble Garcia Gardner Garner Garrett Garza Gentry
    Gibbs Gibson Gill Gillespie Gilmore Glover Gomez Gonzales Gonzalez Goodman Goodwin Graves Greene Greer Griffin
    Griffith Grimes Guerra Guerrero Gutierrez Guzman Hale Haley Hammond Hancock Hansen Hanson Hardin Harding Harmon
    Harper Harrell Harrington Harris Harrison Hart Hartman Hatfield Hawkins Hayes Haynes Heath Hebert Hendricks
    Hensley Henson Hernandez Herrera Herring Hess Hickman Hicks Higgins Hines Hinton Hobbs Hodge Hodges Hoffman
    Hogan Holloway Holman Holmes Holt Hoover Hopkins Horn Horne Horton Howe Howell Hubbard Hudson Huff Huffman Hull
    Humphrey Hurley Hurst Hutchinson Ingram Jacobs Jacobson Jefferson Jenkins Jennings Jimenez Johns Johnston Jones
    Juarez Kane Keller Kelley Kemp Kerr Kirby Klein Kline Knapp Knox Koch Kramer Lamb Lambert Lang Lara Larsen
    Larson Lawson Leblanc Livingston Lloyd Lopez Lowe Lowery Luna Lynch Lyons Mack Maddox Maldonado Malone Mann
    Manning Marquez Marsh Marshall Martinez Massey Mathews Matthews Maxwell Maynard Mays McBride McCall McCarthy
    McClain McClure McConnell McCormick McCoy McCullough McDaniel McDonald McDowell McGee McGuire McIntosh McIntyre
    McKee McKenzie McKnight McLaughlin McLean McMillan Meadows Medina Mejia Mendez Mendoza Mercado Merritt Meyer
    Meyers Middleton Miller Mills Molina Montoya Moore Morales Moran Moreno Morin Morris Morrison Morrow Morse
    Morton Moses Mosley Mueller Mullins Munoz Murphy Murray Myers Nash Navarro Neal Newman Nichols Nicholson Nixon
    Nolan Norris Nunez Obrien Ochoa Oconnor Olsen Olson Oneal Oneill Ortega Ortiz Osborne Owens Pacheco Padilla
    Palmer Parrish Parsons Patel Patterson Patton Payne Pearson Peck Pena Pennington Perez Perkins Perry Peters
    Petersen Peterson Phelps Phillips Pierce Pittman Pitts Pope Porter Potter Powell Pratt Pruitt Pugh Quinn Ramirez
    Ramos Ramsey Reed Reeves Reyes Reynolds Richards Richardson Riley Rios Rivas Rivera Roach Robbins Roberson
    Roberts Robertson Robinson Robles Rodgers Rodriguez Rodriquez Rogers Rojas Rollins Romero Roth Rowe Ruiz Russo
    Salas Salazar Sanchez Sandoval Sanford Santana Santos Saunders Sawyer Schmidt Schneider Schroeder Schultz
    Schwartz Serrano Sexton Shaffer Shaw Shelton Shepard Shepherd Sheppard Sherman Silva Simmons Simpson Singleton
    Skinner Sloan Smith Snyder Solis Solomon Soto Spears Spencer Stafford Stanley Steele Stephens Stephenson Stevens
    Stevenson Stokes Strickland Sullivan Swanson Sweeney Tanner Tate Terrell Thompson Tillman Torres Townsend Tran
    Trevino Tucker Turner Underwood Valdez Vance Vargas Vasquez Vaughn Vazquez Vega Velasquez Velez Villarreal Wade
    Wagner Walker Wallace Waller Walsh Walters Walton Ward Ware Watkins Watson Weaver Webb Weber Webster Weiss Welch
    Wheeler Whitaker Whitehead Wiggins Wilcox Wiley Wilkerson Wilkins Wilkinson Williams Williamson Willis Winters
    Wolf Wolfe Wong Woodard Woodward Wright Wyatt Yates Zimmerman
    """.split()
)
