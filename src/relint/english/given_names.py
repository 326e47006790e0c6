"""Given names and family names, as far as they tell a person from a firm: "Ada Church" from "Grace Church"."""

from __future__ import annotations

#: The commonest of the English-speaking countries and of their neighbours and immigrants, short forms too.
GIVEN = frozenset(
    """
    aaron abby abdul abdullah abe abel abigail abraham ada adam adele adrian adriana aidan aisha ajay akira al alain
    alan albert alberto alec alejandra alejandro aleksandra alessandro alex alexa alexander alexandra alexandria
    alexis alfie alfonso alfred ali alice alicia alina alison allan allen allison alma amanda amber amelia amina
    amir amit amy ana anand anders andre andrea andreas andrei andres andrew andré andy angel angela angelica angie
    angus anil anita anja ann anna anne annette annie anthony antoine anton antonia antonio anya aoife april archie
    ariana ariel arjun arlene arnold arthur arturo asha ashley ashok astrid audrey august austin ava axel ayesha
    barack barbara barbra barry bart bea beatrice beatriz beau becca becky belinda ben benedict benjamin benny
    bernadette bernard bernie bert bertie beth bethany beto betsy betty beverly bianca bill billy bjorn björn blake
    blanche bo bob bobbie bobby bonnie boris brad bradley brandon brenda brendan brent brett brian brianna bridget
    bridgette britt brittany bruce bruno bryan bryce buck buddy byron caitlin caleb calvin cameron camila camilla
    camille candace cara carl carla carlos carmen carol carole carolina caroline carolyn carrie carter casey caspar
    cassandra cassie catalina catherine cathy cecilia cedric celia celine cesar chad chandra charles charlie
    charlotte chasten chelsea chen cheryl chiara chip chloe chloé chris chrissie christa christian christina
    christine christopher christy chuck ciara ciaran cindy claire clara clarence clark claude claudia clay
    clementine cliff clifford clive clyde cody coletta colette colin colleen colm connie connor conrad constance
    cora cordelia corey cormac cory courtney craig cristina curt curtis cynthia cyril daisy dale damian damon dan
    dana daniel daniela danielle danny daphne darius darlene darrell darren daryl dave david davide dawn dean deb
    debbie deborah debra declan dee deepak deirdre delia della demetrius denis denise dennis derek desmond devin
    devon diana diane dick diego dieter dillon dimitri dina dinesh dirk dmitri dolores dominic dominique don donald
    donna dora doreen doris dorothy dottie doug douglas drew duke duncan dustin dwayne dwight dylan eamon earl ed
    eddie edgar edith edmund edna eduardo edward edwin eileen eirikur eitan elaine eleanor elena eli elias elijah
    elisa elisabeth elise elissa eliza elizabeth ella ellen ellie elliot elliott elmer elsa elsie elvira emanuel
    emil emilia emilio emily emma emmanuel enid enrique eoin eric erica erich erik erika erin ernest ernesto ernie
    esme esmeralda esteban estelle esther ethan ethel eugene eugenia eva evan eve evelyn ezra fabian fabio faisal
    faith faiz farah farid fatima faye federico felicia felicity felipe felix ferdinand fergus fernando fiona flora
    florence floyd frances francesca francesco francine francis francisco francois frank frankie franz fred freda
    freddie frederick freya frida fritz gabe gabriel gabriela gabrielle gail garrett garry gary gavin gemma gene
    geoff geoffrey george georgia georgina gerald geraldine gerard gerhard gertrude gianna gideon gilbert giles
    gillian gina ginny giorgio giovanni gisela giulia gladys glen glenda glenn gloria gordon grace graham grant greg
    gregor gregory greta guillermo gunnar gus gustav guy gwen hailey hal haley hamish hamza hank hanna hannah hans
    harley harold harriet harris harrison harry harvey hassan hattie hazel heather hector heidi heinrich helen
    helena helene helga henri henrietta henrik henry herb herbert herman hilary hilda hillary hiroshi holly hope
    horace howard hoyt hubert hugh hugo humphrey hussein ian ibrahim ida ignacio igor ike ilana ilse imani imran
    ines ingrid inigo iona ira irene iris irma irving isa isaac isabel isabella isabelle isaiah isla ismail ivan ivy
    jack jackie jackson jacob jacqueline jacques jada jade jaime jake jamal james jamie jan jana jane janet janice
    janine jared jasmin jasmine jason javier jay jayden jean jeanette jeanne jeb jed jeff jeffrey jen jenna jennie
    jennifer jenny jeremiah jeremy jerome jerry jess jesse jessica jessie jesus jill jim jimmy jo joan joann joanna
    joanne joaquin jocelyn jodie jody joe joel joey johan johann johanna john johnny jon jonah jonas jonathan joni
    jordan jorge jose josef joseph josephine josh joshua josie josé joy joyce juan juana juanita judith judy juha
    jules julia julian juliana julie juliet julio julius julián june jurgen justin justine jürgen kai kaitlyn kamal
    kamala karen karim karin karina karl karla karolina kasper kate katharine katherine kathleen kathryn kathy kati
    katia katie katrina katy katya kavita kay kaya keith kelly kelsey ken kenji kenneth kenny kent kerry kevin
    khalid kiara kieran kim kimberly kip kiran kirk kirsten kirsty kit klaus kris kristen kristin kristina kumar
    kurt kyle kylie lana lance lara larry lars laura lauren laurence laurie lawrence layla lea leah leanne lee leila
    leo leon leonard leonardo leroy leslie lester leticia levi lewis li liam liana lilian lily lin lina lincoln
    linda lindsay lindsey linus lionel lisa liv liz liza lizzie lloyd logan lois lola lorenzo loretta lori lorna
    lorraine lottie lou louie louis louisa louise luca lucas lucia lucian lucie lucille lucinda lucy luigi luis
    luisa lukas luke luther lydia lyle lyn lynda lynn lynne mabel mac mackenzie madeleine madeline madison mae magda
    maggie magnus mahmoud maja malcolm malik mallory mandy manfred manuel manuela mara marc marcel marcia marco
    marcos marcus margaret margarita marge margot maria mariam marian mariana marianne marie marietta marilyn marina
    mario marion marisa marissa marjorie mark marlene marsha marta martha martin martina marty marv marvin mary
    maryam maría mason mateo mathew mathias mathilda matilda matt matteo matthew matthias matti maud maude maureen
    maurice mauricio max maxine maxwell maya megan mehmet mei mel melanie melinda melissa melody melvin mercedes
    meredith mia micah michael michaela michal michel michele michelle mick miguel mika mike mikhail mikko milan
    mildred miles millie milo milton mimi min mina minnie mira miranda miriam mitch mitchell mitt mo mohamed
    mohammad mohammed moira mollie molly mona monica monique morgan moritz morris mort moses muhammad munir muriel
    murray mustafa myra myrtle nadia nadine nan nancy naomi nasir natalia natalie natasha nate nathan nathaniel neal
    ned neil nell nellie nelson newt nia niall nicholas nick nicky nico nicola nicolas nicole nigel nikhil niki
    nikita nikki nikolai nils nina nisha noah noel noelle nora norah norm norma norman odile oisin ola olaf olga
    oliver olivia olwen omar oona orla orlando oscar oswald otis otto owen pablo paige pam pamela panu paola parker
    pascal pat patricia patrick patsy patti patty paul paula paulette pauline pavel pearl pedro peggy pekka penelope
    penny percy perry pete peter petra phil philip philippa philippe phillip phoebe phyllis pia pierre pilar piotr
    polly poppy portia pradeep pranav priya priyanka prudence quentin quinn rachel rachelle rafael rahul raj rajesh
    ralph ramon rana rand randall randy raquel rashawn rashid raul ravi ray raymond reba rebecca reggie regina
    reginald reid renata rene renee rené reuben rex rhoda rhonda rhys ricardo rich richard rick ricky riley rita rob
    robbie robert roberta roberto robin robyn rocco rod roderick rodney rodrigo roger rohan rohit roland rolf roman
    romeo ron ronald ronan ronnie rory rosa rosalie rosalind rosanna rosario rose rosemary rosie ross rowan rowena
    roxanne roy ruben ruby rudolf rudy rufus rupert russ russell ruth ryan ryder sabrina sadie sal sally salma
    salman salvador sam samantha samir samuel sandeep sandra sandy sanjay santiago sara sarah sasha saskia satoshi
    saul savannah scott sean sebastian selena selma serena sergei sergio seth seán shane shannon sharon shaun shawn
    sheila shelby sheldon shelley sherri sherry sherwood shirley shiv sian sid sidney sienna sierra sigrid silvia
    simon simone sinéad siobhan skip skye sofia sofie sol solomon sonia sonja sonya sophia sophie spencer stacey
    stacy stan stanley stefan stefanie stella stephanie stephen steve steven stewart stu stuart sue sunil sunita
    sunny susan susanna susannah susie suzanne suzy sven svetlana sybil sydney sylvia søren tabitha tamara tammy
    tania tanya tara tariq tasha tatiana taylor ted teddy terence teresa teri terrence terry tess tessa tex thad
    thea thelma theo theodore theresa thomas tia tibor tiffany tilda tim timothy tina tobias toby todd tom tomas
    tommy toni tony tonya tori tracey traci tracy travis trent trevor trey tricia tristan trudy tyler tyrone uma
    ursula usha uwe val valentina valeria valerie vance vanessa vera verity vernon veronica vic vicki vicky victor
    victoria vijay vikram vince vincent vinod viola violet virginia vivian vivien vladimir wallace walt walter wanda
    warren wayne wei wendy werner wes wesley wilbur wilfred wilhelm will willa william willie willy wilma winifred
    winnie winston wolfgang woody xavier yan yann yasmin yolanda yosef youssef yuki yuri yusuf yvette yvonne zac
    zach zachary zainab zara zeke zelda zoe zora zoë łucja
    """.split()
)

#: Given names that are places or virtues as well: “Grace Church” is a house.
PLACES = frozenset(
    """
    georgia virginia carolina madison austin lincoln jackson savannah sydney florence victoria orlando chelsea kent
    devon grace hope faith joy pearl dale glen heather ivy rose brandon logan paris dallas
    """.split()
)

#: Family names that are also a trade, a place, a shop or a thing.
FAMILY_WORDS = frozenset(
    """
    abbey abbot archer baker bank banks barber bell best bishop bliss bond book booker booth brand brewer bridges
    brooks brown bush butler cars carpenter case cash chambers chance chapel chase chef church clay click coach
    coffey cole college cook cooper court cross dairy day days deal deals dean dear drew drinkwater duke english
    farmer farms field fields first fisher flowers foods fox free friend friends games gardener garage garden gates
    gift gold good goods green grant guest guild hall hill hills holiday holidays home homes hope hospital host
    house hunter jobs judge kid king kitchen knight lane law letter light little london long lord love mailer major
    market marks marsh martin mason mayor mills minor moore music neighbour new news next noble nurse nutter order
    page park parker parks parish party paris payne pepper person piper place player pope porter post potter power
    powers press price priest prime prince pride printer quick radio rail read reader reeve rich rivers road roper
    rose sales salmon save school schools sellers service settle sharp shepherd shop shore short singer smart snow
    speaker spring steel stone store street strong summer summers sweet swift tall taylor teacher temple thanks
    towers town travel trust turner view wait walker waters web weeks welcome wells west wild will wine wines winner
    winter wise wood woods word words workman works world young
    """.split()
)


def is_family_word(names: list[str], strange: list[str]) -> bool:
    """True for “Ada Church”: the one strange word of a name (lower case) is a family name after a given name."""
    return (
        len(names) > 1
        and strange == [names[-1]]
        and names[-1] in FAMILY_WORDS
        and names[0] in GIVEN
        and names[0] not in PLACES
    )
