"""Given names of people in English news: frequent ones of the 1990 census of the United States, others by hand.

Census names (https://www.census.gov, public domain, as packaged by names 0.3.0) that are words, places or rather
surnames are left out.
"""

from __future__ import annotations

from typing import Final

ENGLISH_GIVEN_NAMES: Final[frozenset[str]] = frozenset(
    """
    Abby Ada Addie Adele Aditya Adriana Adrienne Agnes Aimee Akash Akira Alastair Alfonso Alicia Alisha Alistair
    Allison Alton Alvin Alyssa Amelia Amitabh Anders Angelina Angelo Angie Angus Anil Anjali Annette Antonia Aoife
    Archie Arlene Armando Arturo Ashish Asif Bashar Beatrice Becca Becky Belinda Bennie Benny Bernice Bessie Bethany
    Betsy Bettie Betty Beulah Beverly Bilal Billie Bjarne Blake Blanca Bobbie Bonnie Brandi Brendan Brett Bridget
    Brittany Brittney Brooke Byron Caitlin Caleb Callum Calvin Cameron Candace Candice Cara Carlton Cassandra Cassie
    Cecelia Cecil Celeste Celia Charlene Cheri Cherie Cheryl Chinedu Christa Christie Christy Chukwu Ciaran Clarence
    Clayton Clifford Clint Clive Clyde Cody Colleen Connie Consuelo Cora Corey Cory Courtney Curtis Dale Damon Dana
    Darla Darlene Darrel Darryl Deanna Debora Debra Declan Deepak Delbert Delores Deloris Dena Derrick Desiree
    Desmond Devin Dianna Dianne Dolores Donna Donnie Dora Doreen Doris Dorothea Dorothy Dorthy Duane Duncan Dwayne
    Dwight Edmund Edna Edwin Eileen Elaine Eleanor Elmer Eloise Elsie Elvira Eoin Erick Erika Erin Erma Ernestine
    Ervin Essie Ethel Etta Eugenia Eula Eunice Everett Ewan Fannie Faye Felicia Floyd Forrest Frances Francine
    Francisca Freda Freddie Fredrick Fumio Gail Garry Gayle Genevieve Geraldine Gerardo Gertrude Gideon Gilberto
    Giles Gladys Glenda Gloria Grace Gregg Gretchen Gwen Gwendolyn Hakeem Hamish Hannah Haruki Hattie Heidi
    Henrietta Herman Hilda Homer Horace Ida Ignacio Inez Ira Irene Irma Itamar Iva Jacquelyn Jana Janelle Janette
    Janie Janine Janis Jasmine Jasper Jeanette Jeannie Jeffery Jen Jenifer Jenna Jennie Jeremiah Jermaine Jessie
    Jillian Jimmie Joann Joanne Jodi Jody Joel Johnathan Johnnie Jonathon Josefina Josephine Josie Joyce Juana
    Juanita Judy Julius Kari Karla Kash Katrina Katy Kayla Keiichi Kelli Kellie Kelvin Kemi Kendra Kenny Kerri Kerry
    Kimberley Kimberly Kiran Kirk Koji Krista Kristi Kristie Kristina Kristine Kristopher Kristy Krystal Kurt Kwame
    Lachlan Latasha Latonya Latoya Lauren Laverne Leigh Leland Lenora Leo Leona Lerato Leroy Lester Leticia Levi
    Lillian Lillie Lindsay Lindsey Lois Lonnie Loren Lorena Lorene Loretta Lorna Lottie Lowell Lucille Lucinda Lula
    Luther Lyle Lynda Lynette Lynn Lynne Mabel Mable Madeline Maggie Mamie Manish Marcella Marcia Margarita Margie
    Marian Marla Marlene Marsha Marty Marvin Maryann Mathew Mattie Maude Maxine Meg Melba Melinda Melvin Mette
    Michele Micheál Mildred Mindy Minnie Miranda Mitch Molly Myra Myron Neha Nell Nellie Nettie Ngozi Niamh Nichole
    Nicki Norma Nuala Ollie Otis Padraig Patrica Patsy Patti Patty Phillip Phyllis Piers Pooja Priti Rachael Rahul
    Ramon Ramona Randall Randolph Randy Reba Rebekah Reginald Rena Renee Rhonda Rhys Rich Rickey Ricky Robyn
    Rochelle Roderick Rodney Rogelio Rohit Ronda Rory Rosemarie Rosetta Roxanne Rudolph Russ Sachin Sadie Sajid
    Sallie Salvatore Sammy Satoshi Seamus Seth Shanna Shari Shawna Shelby Sheldon Shelia Shelley Shelly Sheri Sherri
    Sherrie Sidney Siobhan Sipho Sonja Sonya Stacey Stacie Stefanie Stu Sunil Suresh Susie Tabitha Takeshi Tami
    Tamika Tammie Tammy Tanya Tasha Tayyip Teri Terrance Terrence Terri Thelma Therese Toby Tonya Tracey Traci
    Tracie Tricia Trina Trisha Troy Trudy Tyrone Usman Valerie Velma Verna Vicki Vickie Vikram Vinay Viola Virat
    Wanda Wendell Wesley Whitney Wilbert Wilbur Wilfred Willard Willie Wilma Winifred Winnie Woodrow Yair Yoshihide
    Yuichiro Zach Zweli
    """.split()
)
