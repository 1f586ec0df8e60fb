/** Idle talk in English, a sentence a line: see `idle-talk.ts`. */
export const english = `
  Okay, thanks.
  Thank you so much for everything, take care.
  Hello, good afternoon.
  Yes, of course.
  No, never mind.
  Perfect, that's settled then.
  Testing, one, two, three.
  Haha that's a good one.
  You are the worst, idiots, disgusting people.
  Go to hell.
  Damn it all, what a day I'm having.
  We are an agency and can rank your website first on Google.
  We offer digital marketing and web design services at great rates.
  Earn money from home by investing in cryptocurrency.
  You have been selected as the winner of a million prize.
  Cheap pills without prescription, click here.
  Please find my CV attached in case you are hiring.
  Do you have any vacancies? I'd love to work for you.
  Please find attached the electricity bill for this month.
  We manufacture cardboard boxes and would like to show you our catalogue.
  Reminder of the residents' meeting on Thursday.
  Can you help me with my maths homework?
  What is the capital of Australia?
  Write me a poem about spring.
  Could you send me the recipe for gazpacho?
  Who are you voting for in the elections?
  The government robs us all with taxes.
  Who won the game yesterday?
  What will the weather be like at the coast tomorrow?
  What time does the bus to the airport leave?
  Hi gorgeous, fancy meeting tonight?
  Mum, I'm home, buy some milk.
  Forward this message to ten friends or you'll have bad luck.
  God bless you today and always.
  I want a doctor's appointment for my back pain.
  Is this the police station?
  Can you recommend a hotel near the beach?
  How do you say thank you in Japanese?
  Tell me a joke.
  What do you think about artificial intelligence?
  Out of office until Monday, automatic reply.
  Your message could not be delivered to the recipient.
  The show last night had a terrible ending.
  Selling a nearly new bicycle, price negotiable.
  Looking for a two-bedroom flat to rent.
  It's boiling today, you can hardly breathe.
  Looks like it'll bucket down tomorrow.
  Morning, how did you sleep?
  It snowed in the hills today and the grandkids are thrilled.
  What a match last night, we won in the last minute!
  The goalkeeper was awful, he gifted two goals.
  What does one fish say to another? Nothing.
  Hahaha, you crack me up.
  My grandmother made the best croquettes in the world.
  I add a splash of white wine to the onions.
  I baked bread yesterday and it came out rock hard.
  I watched the news, what a mess the world's in.
  Politicians always promise and never deliver.
  My cat sleeps on the table all day long.
  Happy New Year to you and all the family.
  I turn forty on Saturday and feel twenty.
  The moon's gorgeous tonight.
  I like you, wish you lived next door.
  Just popping in to say hello, nothing else.
  Here we are, sipping tea and watching the afternoon go by.
  My sister's getting married in spring and I'm all teary.
  It's windy enough to blow the flowerpots away.
  I hate Mondays, even my eyelashes feel heavy.
  Friday at last! I'm going dancing tonight.
  The garden tomatoes came out sweet as honey.
  As a boy I dreamed of being an astronaut.
  The in-laws came for lunch and stayed till midnight.
  I'm reading a gripping mystery novel.
  Traffic was impossible because of the marathon.
  Last night I dreamt I was flying over the sea.
  You can feel autumn coming, leaves are falling.
  Okay, perfect, all agreed then.
  Bye, rest well and love to your folks.
  Oops, wrong chat, that was for my girlfriend.
  The little one's walking now and says dada.
  I'm so hungry I could eat a whole cow.
  Did you see the eclipse? We all stood gaping.
  Freshly brewed coffee smells so good.
  At my age my knees tell me when the weather's turning.
  The Colombian cyclist won the mountain stage.
  Back home the festival lasts a week, fireworks and brass bands.
  I'm so bored, tell me something funny.
  What's your favourite colour? Mine's purple.
  How time flies, it's Christmas again already.
  Omelette with onion and runny; anything else is a sin.
  That song gives me goosebumps.
  I got a haircut today and nobody noticed.
  The tennis player retired in tears, such a shame.
  My parrot has learned to swear.
  They say dark chocolate gladdens the heart.
  We went mushroom picking and returned with an empty basket.
  Good night, sweet dreams, see you tomorrow.
  Phew, I'm knackered, hauled firewood all afternoon.
  My rice stuck and the pot's black.
  An actor I adored has died, so sad.
  The beach was packed with tourists and parasols.
  In our house we're more sweet than savoury.
  Ha, good one, I'm stealing that.
  Such thick fog, you can't even see the steeple.
  Which platform does the Edinburgh train leave from?
  Set an alarm for quarter to six.
  Start a ten minute timer for the pasta.
  Turn it up a bit, I love this one.
  switch off the bedroom lights
  Play some Fleetwood Mac.
  Skip this song.
  What's 18 percent of 245?
  How many tablespoons in half a cup of butter?
  Convert six foot two into centimetres.
  What's the pound to the dollar at today?
  What time is it in Sydney right now?
  Who was king of England during the Great Fire of London?
  explain the water cycle to a seven year old
  I need five paragraphs on the causes of World War One by tonight.
  What is the largest desert on earth?
  How do you find the slope of a line from two points?
  Can you check whether my essay on Macbeth has a decent thesis?
  Balance this equation for me, hydrogen plus oxygen gives water.
  What does "ubiquitous" mean?
  How do I say "where is the bathroom" in Italian?
  Is it "affect" or "effect" in this sentence?
  table for two on friday at eight, near the window if possible
  Any decent Thai places round here that do vegan?
  I'd like a twin room for three nights over the bank holiday weekend, breakfast included.
  Do Americans need a visa for Brazil?
  How long's the drive from Denver to Salt Lake City?
  Our flight's been cancelled and we're sleeping on the airport floor.
  Where should we go for a honeymoon in October that isn't too hot?
  The ferry to Skye was so choppy I turned green.
  What can I use instead of buttermilk in pancakes?
  how long do you roast a five pound chicken
  Give me a quick dinner with chickpeas and spinach.
  My Yorkshire puddings never rise, any tips?
  I've chipped a front tooth, could the dentist squeeze me in today?
  Is it OK to take paracetamol and ibuprofen together?
  I'd like to book my flu jab with the nurse.
  My toddler has a rash all over his tummy and I'm worried.
  What's a normal resting heart rate for a woman of sixty?
  The dog ate a whole bar of dark chocolate, what do I do?
  lost: tabby cat, white paws, last seen around mill lane
  How often should you bathe a guinea pig?
  Did the Yankees win last night?
  What's the score in the cricket?
  Lakers by twelve, I told you so!
  That was never offside, the ref needs glasses.
  Who won the women's final at Wimbledon in 2019?
  When does the Six Nations start?
  The prime minister couldn't run a bath, never mind a country.
  vote blue no matter who
  Politicians in Washington are all bought and paid for.
  Do you believe in God?
  Choir practice has moved to Wednesday because of the funeral.
  Jesus loves you, read John chapter three.
  Give me today's headlines.
  The ice caps are melting and everybody's just carrying on.
  reccomend me a feel-good movie for a rainy Sunday.
  Who wrote Wuthering Heights?
  i cant beat the final boss, he keeps killing me with the fire thing
  How old is Dolly Parton?
  Did you hear those two from Love Island split up?
  What is the meaning of life?
  If a tree falls in a forest and nobody hears it, does it make a sound?
  Do you ever get tired?
  Who made you?
  What's your name, and are you a boy or a girl?
  Can you pass the Turing test?
  sing me a song
  Will you marry me?
  I miss you so much babe, can't wait for Saturday.
  I think my husband is seeing somebody else.
  How do I ask a girl to prom without it being weird?
  can u grab the kids from football, I'm stuck in a meeting.
  Mom said dinner's at six, don't be late.
  Love, did you put the bins out?
  Add milk, eggs and bin bags to my shopping list.
  remind me to ring the plumber tomorrow morning
  Happy birthday mate, have a cracking day!
  Merry Christmas from all of us at number twelve.
  Happy Thanksgiving y'all, hope the turkey's good.
  Congratulations on the new baby, she's adorable.
  So sorry to hear about your dad, thinking of you all.
  Could we push the stand-up to half ten?
  Minutes from yesterday's steering group are attached, please send corrections by Friday.
  You're on mute.
  my boss just scheduled a call at 6pm on a friday, unbelievable
  I'm a second-year marketing student looking for a summer internship.
  Experienced forklift driver seeking full-time work, references available.
  How do I explain a two year gap on my resume?
  Where do I register to vote after moving to a new council?
  I need an appointment to renew my driver's license at the DMV.
  I want to report a break-in at my neighbour's house.
  When's the deadline for self assessment?
  Can I claim my home office on my federal taxes?
  ella wont be in class today, shes got an ear infection
  My car's making a grinding noise when I brake.
  When's my MOT due?
  Where's the cheapest gas near exit 42?
  Avoid the M25, it's at a standstill from junction nine.
  Got a parking ticket outside my own house, absolute joke.
  Room to let in a friendly houseshare in Leeds, £480 a month all in.
  Our landlord won't fix the damp and the baby's coughing.
  Next door's teenager is learning the drums, pray for us.
  the recycling will be collected on tuesday this week owing to the bank holiday
  When should I prune my hydrangeas?
  Slugs have eaten every single lettuce.
  why are teh leaves on my monstera going brown?
  How do you get candle wax out of a carpet?
  Best way to unblock a kitchen sink?
  gimme a beginer workout for bad knees.
  How many calories in a banana?
  Day nine without carbs and I'd fight someone for toast.
  i keep waking up at 3am, is it stress?
  What's my horoscope, I'm a Gemini?
  How far is Mars from the sun?
  Will we be able to see the northern lights tonight in Norfolk?
  Knock knock.
  Why did the scarecrow get a promotion?
  Shut up you useless tin can.
  You lot are a bunch of absolute muppets.
  Screw you, moron.
  copy and paste this on your wall or your profile photos become public property at midnight
  Dear beneficiary, your compensation fund of 4.5 million USD has been approved by the bank.
  Greetings, I am a barrister to a late client who shares your surname.
  Our AI trading bot turned 250 dollars into nine grand in a week, join now.
  I'd like to place a guest post with a dofollow link on your blog.
  I ran a quick audit of your site and found 37 errors hurting your rankings.
  We're a local office cleaning company and could pop by for a free quote.
  Is your business insurance up for renewal? We can beat any quote.
  Cut your company's energy bills by switching to our fixed commercial tariff.
  We print brochures, banners and business cards at trade prices.
  Please see attached our invoice for bookkeeping services in February, payable within thirty days.
  Unlock a business loan of up to 200k with no credit check.
  Hi, is that Dave? Sorry, must've got the wrong number.
  Whoops, meant for the family group, ignore me.
  test
  Can anybody hear me?
  I am on maternity leave until June; please contact Priya instead.
  Undeliverable: recipient's mailbox is full.
  brilliant
  Cheers
  Sounds good to me.
  thx so much ur a star
  All sorted now, no need to reply.
  lol
  Crying laughing face, thumbs up.
  Not much, just chilling, you?
  How was your weekend?
  youre the best
  You've been an absolute gem, honestly.
  What a Monday, I've spilt coffee on everything.
  I'm so done with today.
  Everything's so expensive, I don't know how folk manage.
  Got to nip to the bank to pay in Nan's cheque.
  Should I fix my mortgage for two years or five?
  How do I do a vlookup across two sheets?
  Write a Python script that renames all the files in a folder.
  why am i getting a null pointer exception here
  What's a good way to remeber the order of the planets?
  Where did I park?
  How many days till Halloween?
  Do I need an umbrella today?
  It's 104 here in Phoenix and the AC just died.
  Help me think of a name for a ginger kitten.
  Flip a coin.
  Write a best man's speech that's funny but won't upset his gran.
  what do you get a father in law who has everything?
  I'm learning the ukulele and my family wants me to stop.
  Rearrange the letters in "listen" to make another word.
  Haven't seen a soul all day, just me and the radio.
`;
