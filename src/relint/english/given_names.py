"""Given names and family names, as far as they tell a person from a firm: "Ada Church" from "Grace Church"."""

from __future__ import annotations

#: The commonest of the English-speaking countries and of their neighbours and immigrants, short forms too.
GIVEN = frozenset(
    """
    aaron abby abdul abdullah abe abel abena abhishek abigail abiola abraham ada adaeze adam adebayo adel adele
    adesuwa adil aditi aditya adnan adrian adriana agata agnes agnieszka agustin ahmet aidan aiko aino aisha
    aishwarya aiyana ajay akash akiko akinyi akira akosua akshay al alain alan albert alberto alec alejandra
    alejandro aleks aleksander aleksandra aleksei alena alessandro alessia alex alexa alexander alexandra alexandre
    alexandria alexei alexey alexis alfie alfonso alfred ali alice alicia alina alison aliya aliyu aljoscha alkis
    allan allen allison alma aloysius alper altan alva alvaro amadou amaka amal amanda amara amaya amber ambrose
    amelia amina aminata amir amit amr amy ana anais anand anastasia anastasios anatoly anders andre andrea andreas
    andrei andrej andres andrew andrey andris andrzej andré andy aneta angel angela angelica angelo angelos angie
    angus anh ani aniket anil aniol anita anja anke ann anna annabel anne anneke annelies annette annie ansel
    anthony antje antoine anton antonella antonia antonin antonio antonis anwar anya aoife apostolos april aqil
    arash archie arda ariana ariel arif arjen arjun arlene arman armando armin arno arnold aron arslan artem arthur
    artur arturo arun arvid asami asger asha ashley ashok asif asiya aslan aslaug assaf astri astrid aswin audrey
    august aurelie aurelien austin ava avi avraham axel ayaan ayako ayan ayesha aylin ayman ayodele aysel ayşe
    azadeh aziz azra bahar bao barack barbara barbra baris barry bart bartek bartosz basil basma bastian batuhan bea
    beata beatrice beatriz beau becca becky belinda ben bence benedict benedikt bengt benjamin benny berit
    bernadette bernard bernd bernhard bernie bert bertie beth bethany beto betsy betty beverly bhavna bianca biel
    bilal bill billy bjarne bjorg bjorn björn blake blanche blazej blerim bo bob bobbie bobby bogdan boglarka bojan
    bonnie boris borja brad bradley brandon branislav branko brenda brendan brent brett brian brianna bridget
    bridgette brita britt brittany bronwyn bruce bruno bryan bryce buck buddy bukola burak byron caio caitlin caleb
    calvin cameron camila camilla camille camilo candace cara carina carl carla carles carlo carlos carlota carmela
    carmen carol carole carolina caroline carolyn carrie carter casey caspar cassandra cassie catalin catalina
    catarina catherine cathy cecilia cedric celia celine cemal cengiz cesar chad chandra charles charlie charlotta
    charlotte chasten chelsea chen cheryl chiamaka chiara chidi chidinma chika chinedu chinwe chioma chip chiyo
    chloe chloé chris chrissie christa christian christina christine christoph christopher christos christy chuck
    chukwuemeka ciara ciaran cindy cinzia claire clara clarence clark claude claudia clay clemens clement clementine
    cliff clifford clio clive clyde cody coletta colette colin colleen colm connie connor conrad constance cora
    cordelia corey cormac cory cosima cosmin courtney craig cristian cristiano cristina curt curtis cynthia cyril
    dafydd dagmar dagny daichi daisuke daisy dale dalia damian damien damir damon dan dana danica daniel daniela
    daniele danielle danijel danilo danny danylo daphne daria darius dariusz darlene darrell darren daryl dave david
    davide davor dawid dawn dean deb debbie deborah debra declan dee deepak deirdre dejan delia della delphine demba
    demetrios demetrius denis denise deniz dennis denys derek desmond desta devika devin devon dhruv diana diane
    diarmuid dick didier diego dieter dilan dilip dillon dilshad dimitra dimitri dimitrios dimitris dina dinah
    dinesh dirk divya djamila dmitri dolores domenico dominic dominique don donald donna dora doreen doris dorota
    dorothy dottie doug douglas dragan drew duc duke duncan dusan dustin dwayne dwight dylan dzmitry eamon earl ebru
    ed eddie edgar edith edmund edna eduard eduardo edurne edward edwin efua eileen eino eirik eirikur eirini eitan
    ekaterina ekene ekow elaheh elaine eleanor eleftherios elena eleni eli elias elif elijah elin elio elisa
    elisabeth elise elissa eliza elizabeth ella ellen ellie elliot elliott elmer elodie eloise elsa elsbeth elsie
    elvira emanuel emeka emil emilia emilio emily emine emma emmanuel emre enid enrico enrique enzo eoin eran ercan
    eren eric erica erich erik erika erin erkan erlend ernest ernesto ernie ernst esin eskil esme esmeralda esra
    esteban estelle ester esther ethan ethel etienne eugene eugenia eun eva evan evangelos eve evelyn evgeny ewa
    ewan eystein ezgi ezra fabian fabio fabrice facundo fadi faisal faith faiz farah farhad farid farida farouk
    faruk fatih fatima fatma fatou faye federica federico felicia felicity felipe felix ferdinand ferenc fergus
    fernanda fernando ferran filip filippo fiona firas flavia flavio flora florence floyd folake folasade frances
    francesca francesco francine francis francisco francois frank frankie frantisek franz fred freda freddie
    frederick fredrik freya frida friedrich fritz fumiko gabe gabor gabriel gabriela gabrielle gael gaetan gail
    galina ganesh garrett garry gary gaspard gaurav gavin geert gemma gene gennady geoff geoffrey george georgi
    georgia georgina georgios geraint gerald geraldine gerard gerhard gerrit gertrude ghada giacomo gianluca gianna
    gianni gideon giedrius gilbert giles gillian gina ginny gino giorgio giovanna giovanni girish gisela giulia
    giuseppe gladys glen glenda glenn gloria goran gordon gosia grace graham grant greg gregor gregory greta
    grzegorz gudrun guilherme guillaume guillermo gunnar gunther gus gustav guy gwen gwenaëlle gyorgy habib hadiza
    haiko hailey hakan hakon hal haldor haley halima hamid hamish hamza hana hank hanna hannah hannes hans harald
    harley harold harriet harris harrison harry haruka haruki harvey hasan hassan hatem hattie hazel heather hector
    heidi heike heiko heinrich helen helena helene helga helmut hendrik henri henrietta henrik henrike henrique
    henry herb herbert herman hideo hikaru hilary hilda hilde hillary hilmar hina hiro hiroki hiroko hiroshi hitoshi
    hoang holger holly hope horace hoshi hossein howard hoyt hubert huda hugh hugo humphrey hussein ian ibrahim ida
    idris ifeoma ignacio igor ike ikram ilana ilaria ildiko ilhan ilias ilir ilse ilya iman imani imran imre indira
    ines inga inge ingeborg inger ingrid inigo ioana ioannis iona iqbal ira irena irene irfan irina iris irma irving
    isa isaac isaak isabel isabela isabella isabelle isaiah isao ishaan isla ismail isolde istvan itziar ivan ivana
    ivar ivo ivy iwona jaakko jaap jacek jack jackie jackson jacob jacqueline jacques jada jade jaehyun jaime jake
    jakob jakub jamal james jamie jan jana jane janek janet janice janina janine janis janne jannis jared jarek
    jarmila jaroslav jasmin jasmine jason jaume javier jay jayden jean jeanette jeanne jeb jed jeff jeffrey jelena
    jen jenna jennie jennifer jenny jens jeremiah jeremy jeroen jerome jerry jerzy jess jesse jessica jessie jesus
    jihoon jill jim jimmy jin jitka jo joachim joan joann joanna joanne joao joaquim joaquin jocelyn jochen jodie
    jody joe joel joern joey johan johann johanna johannes john johnny jolanta jon jonah jonas jonathan joni joost
    jordan jorge jorgen joris jorn jose josef josefa josep joseph josephine josh joshua josie josé jovana joy joyce
    juan juana juanita judith judy juha jukka julen jules julia julian juliana julie julien juliet juliette julio
    julius julián jun june junko juraj jurgen jussi justin justine justyna jyoti jürgen kaan kacper kai kaitlyn
    kaito kaja kajsa kamal kamala kamil kamila kaori karan karel karen karim karin karina karl karla karol karolina
    karsten kasia kaspar kasper katarina katarzyna kate katharine katherine kathleen kathrin kathryn kathy kati
    katia katie katja katrin katrina katsuo katy katya kavita kay kaya kazimierz kazuki kazuo kei keiko keith kelly
    kelsey kemal ken kenichi kenji kenneth kenny kent kerem kerry kerstin ketan kevin khadija khaled khalid khanh
    kiara kieran kim kimberly kip kiran kirk kirsten kirsti kirsty kit kjell klara klaus kofi koichi kojo konrad
    konstantin konstantinos koray kostas kris kristen kristian kristin kristina kristof kristoffer krzysztof kumar
    kurt kwabena kwame kwasi kwesi kyle kylie ladislav laila lalita lamin lana lance lara larissa larry lars laszlo
    latifa laura lauren laurence laurens lauri laurie lawrence layla lea leah leanne lech lee leif leila leire
    lennart leo leon leonard leonardo leonid leonor leroy leslie lester leszek leticia levi lewis leyla li liam
    liana lidia ligia lilian lily lin lina lincoln linda lindsay lindsey linh lino linus lionel lisa liv liviu liz
    liza lizzie ljubica lloyd logan lois lola lorenz lorenzo loretta lori lorna lorraine lothar lottie lou louie
    louis louisa louise lubomir luca lucas lucia lucian luciana luciano lucie lucille lucinda lucja lucy ludmila
    ludovic luigi luis luisa luiz lukas lukasz luke luther luz lydia lyle lyn lynda lynn lynne lyudmila maarten
    mabel mac maciej mackenzie madeleine madeline madhavi madison mads mae magali magda magdalena maggie magnus
    mahesh mahmoud mai maite maja makoto maksim malcolm malgorzata malick malik malin mallory mamadou manasi mandy
    manfred mansour manuel manuela mara marc marcel marcelo marcia marcin marco marcos marcus marek margaret
    margarida margarita marge margit margot mari maria mariam marian mariana marianne marie marietta marija marijke
    marika marilyn marina mario marion marisa marissa marit marius marjan marjori marjorie mark marko markus marlene
    marsha marta marten martha martijn martin martina marty martyna marv marvin mary maryam maría masako masao masha
    mason massimo mateo mateus mateusz mathew mathias mathieu mathilda mathilde matilda matt matteo matthew matthias
    matti maud maude maureen maurice mauricio maurizio mauro max maxim maxime maxine maxwell maya mayumi mbali meera
    megan mehdi mehmet mei meike mel melanie melek melike melinda melissa melody melvin mercedes meredith
    merete mert meryem metin mia micaela micah michael michaela michal michel michele michelle michiko mick midori
    miguel mihai mika mikael mike mikhail mikko milan mildred milena miles milica millie milo milos milton mimi min
    mina minh minna minnie mira miranda mirek mirela miriam mirko miroslav misaki mitch mitchell mitko mitsuko mitt
    miyuki mladen mo modou mohamed mohammad mohammed moira moise mollie molly momo mona monica monika monique morgan
    morgane moritz morris mort morten moses mostafa motoko moussa muhammad mukesh munir munzir murat muriel murray
    mustafa myra myriam myrtle myrto nabil nadezhda nadia nadine naima nan nancy naoki naoko naomi naoto narges
    nariman nasir nasrin natalia natalie natasa natasha nate nathalie nathan nathaniel nazli neal ned neha neil nele
    nell nellie nelson neta newt nia niall nicholas nick nicky nico nicola nicolai nicolas nicole niels nigel nikhil
    niki nikita nikki nikola nikolai nikolaos nikolas nils nimrod nina nino niran nisha nitin njeri nkechi noa noah
    nobuko noel noelle noor noora nora norah noriko norm norma norman nuno nuray nurit odile ofer oisin okan oksana
    ola olaf olav ole oleg oleksandr oleksiy olga oliver olivia olivier olu oluwaseun olwen omar onur oona oriol
    orla orlando orsolya oscar oskar osman osvaldo oswald otis otto owen oya oyvind ozan ozge ozlem pablo padma
    paige pam pamela panu paola paolo parisa parker parvati pascal pat patrice patricia patricio patrick patrik
    patsy patti patty paul paula paulette paulina pauline paulo pavel pavlo pavlos pawel pearl pedro peggy
    pekka penelope penny percy pernille perry petar pete peter petr petra petros phil philip philippa philippe
    phillip phoebe phyllis pia pierre pieter pilar piotr piroska polly pooja poppy portia pradeep prakash pranav
    prasad pratik preeti priya priyanka prudence przemek quang quentin quinn quynh rachel rachelle radek rafael
    rafal raffaele ragnar ragnhild rahel rahul raimund rainer raj rajesh ralph raluca ramin ramon rana rand randall
    randy rania ranjit raquel rasha rashawn rashid rasmus raul ravi ray raymond reba rebecca reggie regina reginald
    reid reiko reinhard rekha remi remy renata renate renaud rene renee rené reto reuben rex reza rhoda rhonda rhys
    ricardo riccardo rich richard rick ricky rikke riley rita ritva rob robbie robert roberta roberto robin robyn
    rocco rocio rod roderick rodney rodrigo roger rohan rohit roland rolf romain roman romeo romuald ron ronald
    ronan ronnie rory rosa rosalie rosalind rosanna rosario rose rosemary roshni rosie ross roumen rowan rowena
    roxanne roy ruben ruby rudolf rudy rufus rune rupert ruslan russ russell ruta ruth ruxandra ryan ryder ryo ryota
    rüdiger saad sabine sabrina sachiko sadia sadie saeed sahar saida sakari saki sakura sal sally salma salman
    salvador salvatore sam samantha samia samir samira samuel sandeep sander sandor sandra sandrine sandro sandy
    sanghyeok sanjay sanne santiago sara sarah sasha saskia satoshi saul savannah savvas scott sean sebastian
    sebastiano sebastien sefa seizan selena selim selin selma semra serafeim serap serena serge sergei sergey sergio
    serhiy seth seung severin seydou seán shabnam shane shannon shanti sharon shashank shaun shawn sheila shelby
    sheldon shelley sherri sherry sherwood shilpa shinji shiori shira shirin shirley shiv shlomo shota shreya shu
    sian sid siddharth sidney sienna sierra sigrid sigurd silke silvana silvia simon simona simone sina sinan sini
    sinéad siobhan siri sirkka siv skip skye slavica slawomir snezana sofia sofie sol soledad solomon solveig sonia
    sonja sonya sophia sophie soren sotiris souad spencer srinivas stacey stacy stan stanislav stanislaw stanley
    stefan stefania stefanie stefano stefanos stelios stella sten stephane stephanie stephen steve steven stewart
    stig stijn stu stuart suad sudhir sue sujata sumit sunil sunita sunny suresh susan susana susanna susannah
    sushma susie suzana suzanne suzy svein sven svenja svetlana sybil sydney sylvain sylvia sylvie sylwia szymon
    søren tabitha tadashi tadeusz taha tahir taiwo takako takashi takeshi taku talia tamar tamara tamas tammy tania
    tanja tanvi tanya tara tarek tariq taro taru tasha tatiana tatsuo tatyana taylor ted teddy teemu temitope teodor
    terence teresa tereza teri terje terrence terry tess tessa tex thabo thad thandi thao thea thelma theo theodore
    theodoros theresa theresia thi thierry thilo thomas thora thorsten thuy tia tiago tibor tiffany tihana tilda tim
    timo timothy timur tina tine tobias toby todd tom tomas tomasz tomek tomislav tommaso tommy tomoko tomoya toni
    tonje tony tonya toomas torben tore tori torsten toshio tove tracey traci tracy trang travis trent trevor trey
    tricia trine tristan trudy trygve tuan tuba tuk tuncay tuomas tuula tyler tyrone udi udo ugo ugur ulf ulla
    ulrich ulrike uma umar umut uri urs ursula urszula usha uta ute uwe vaclav vadim val valentin valentina valeria
    valerie vance vanessa vanja vasilis vasily veli vera verity vernon veronica veronika vesna vibeke vic vicki
    vicky victor victoria viet vijay vikram viktor viktoria vilde ville vinay vince vincent vincenzo vinod viola
    violet violeta viorel virginia vishal vit vitaly vittorio vivek vivian vivien vlad vladimir vladislav vojtech
    volker volodymyr vuong vytautas wahid wallace walt walter wanda wanjiku warren wayne wei wendy werner weronika
    wes wesley wiebke wieslaw wiktor wilbur wilfred wilhelm will willa willem william willie willy wilma winfried
    winifred winnie winston witold wojciech wolfgang woody xander xavi xavier xenia xiang xiao xin xiomara yael yair
    yan yann yannick yannis yara yaroslav yasemin yasin yasmin yasuko yemi yeter yiannis yigit ylva yoko yolanda
    yonas yong yosef yoshiko youssef yui yuki yukiko yuko yulia yuri yusuf yuto yves yvette yvonne zac zach zachary
    zahra zainab zara zbigniew zdenek zeke zeki zelda zeynep zhenya ziad zita zoe zofia zoltan zora zoran zoë zsofia
    zsolt zuzana łucja
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
    abbey abbot archer baker bank banks barber bell best bishop bliss bond book booker booth branch brand brewer bridges
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
