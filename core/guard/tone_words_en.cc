#include "core/guard/tone_words.h"

namespace leitplanke::guard {

const std::string_view kToneEnglish = R"(
%en
hostile : learn ~2 to read
  read/reading ~5 next time ~9
  try/tried ~2 reading ~9
  if ~1 you ~3 had/read/bothered/listened/paid/looked/knew ~6 would/bothered/read/attention/listened/properly ~2
  if ~1 you ~1 bothered ~4
  had ~1 you ~2 read/bothered/listened/paid ~6
  bother/bothered ~1 to ~2 read/look/check/listen
  you ~2 can ~1 not ~3 read/tell/count/add/spell/follow/use/understand ~6
  proving/proven/proved ~3 you ~3
  your ~1 own ~1 fault/doing/problem/stupidity/stupid/carelessness/mistake/responsibility/lookout
  hardly ~1 our ~1 fault/problem
  not ~1 our ~1 problem/fault/job
  that is ~1 your/a ~1 you ~1 problem
  your problem
  get ~1 over ~1 it/yourself
  get ~1 a ~1 life/grip/job/hobby
  grow up
  calm ~1 down
  chill ~1 out
  cry ~2 river/harder/me
  boo hoo
  boohoo/lol/lmao/haha/hahaha/rofl/duh/aww/awww/diddums
  poor ~1 baby/you/thing/diddums/little
  little ~1 train/feelings/princess/snowflake/one
  whine/whining/whinge/moan/moaning/whingeing/complain/cry/rant/ranting ~3 somewhere/elsewhere/about/again/all
  go ~2 whine/whinge/moan/cry/complain/bother/elsewhere/somewhere/away ~3
  stop ~2 whining/moaning/complaining/spamming/wasting/crying/being/bothering/harassing/embarrassing/whingeing/lying/pestering
  shut ~1 up
  leave ~1 us ~1 alone
  you ~1 people ~3
  people/customers/types like you
  never ~1 happy/satisfied/pleased
  what ~1 is ~2 wrong ~1 with ~1 you
  wrong with you
  what ~3 did ~1 you ~2 expect
  what ~1 do ~1 you ~2 expect
  are ~1 you ~3 stupid/blind/deaf/thick/serious/dumb/daft/slow/incapable
  how ~1 hard ~3 can/is ~3
  how ~1 many ~1 times ~6
  how ~2 thick/stupid/dense/dumb/slow ~4
  five/four/three/six/ten ~1 year ~1 old
  fiveyearold/toddler/kindergarten/preschooler/fouryearold/threeyearold/sixyearold
  a ~1 child/toddler/monkey/chimp/kid ~3 could
  any/even ~1 a? ~1 child/idiot/fool/toddler/kid ~4
  my ~2 grandmother/gran/nan/cat/dog ~3 could
  it ~1 is ~2 not ~1 rocket ~1 science
  spell ~2 it ~2 out
  for ~2 umpteenth/hundredth/last/millionth/tenth ~1 time
  as ~1 i/we ~4 already ~1 told/said/explained/clearly
  obviously/clearly/apparently/evidently ~1 you ~4 not/can/too/never/struggle/lack ~4
  you ~2 obviously/clearly/apparently/evidently ~5
  too ~1 stupid/lazy/thick/dumb/slow/cheap/busy/difficult/dim/tight ~4
  waste/wasting ~3 time
  deserve/deserved ~1 it/that/everything/this/what
  what you deserve/deserved
  serves ~1 you ~1 right
  congratulations/congrats/bravo ~1 on ~1 proving/being/failing/discovering/managing/finally/reading/finding
  well ~1 done ~1 genius/sherlock/einstein/you
  genius/sherlock/einstein
  you ~2 will ~2 regret/pay/sorry
  you'll ~2 regret
  regret it |
  see ~2 in ~1 court
  hear/hearing ~2 from ~2 lawyers/solicitors/lawyer/legal/solicitor
  our ~1 lawyers/solicitors ~4
  sue ~1 you
  call/report/calling ~2 police ~3 on/you
  or ~1 else
  last/final ~1 warning
  warn/warning ~1 you ~3
  carry/keep ~1 on ~4 and/we/you ~6
  keep this up ~6
  people/customers/those who ~2 can/are/do ~1 not/unable/too/incapable ~6
  people/customers who ~9 unable/incapable ~6
  unable/incapable ~3 simple/basic/fill/read ~3
  looks/sounds/seems like/as ~1 someone/somebody ~6
  someone/somebody/people ~2 do/can/did/does/ca not ~3 grasp/understand/read/know/get/learn/listen ~4
  you ~2 might/may/could ~1 be ~1 the problem
  ever considered/thought/tried/heard ~6 {?}
  with an ~1 attitude ~3
  attitude like yours
  not ~1 your ~1 babysitter/nanny/mother/mum/servant/secretary/therapist
  maybe/perhaps ~1 one should ~6
  open* ~3 mouth
  big/loud mouth
  knows/know ~2 better ~2
  do carry on ~3
  legal/lawyers/solicitors ~3 wait/love/delighted ~2
  ^ had you ~9 you ~1 would ~3
  you ~1 are ~1 only/just after/trying/looking/here ~4
  you just want ~4
  save your ~2 threats/breath/lectures/tears/complaints
  anyone/anybody/people who ~5 like that ~6
  ^ drive/go/take/buy/find/walk/stay ~4 then if ~6
  if nothing suits you
  not ~1 that ~1 hard/difficult/complicated ~3
  in front of the screen/keyboard/computer
  half ~1 a? brain/wit/clue
  cheek/nerve/audacity to ~3
  nobody/noone made/forces/forced/asked you ~3
  no one made/forces/forced/asked you ~3
  do yourself a favour/favor ~4
  embarrass yourself ~2
  nobody ~2 reads your ~2
  or/otherwise ~1 we/i will ~2 block/ban/sue/report/close/cancel/call/delete ~4
  think twice ~3
  watch/careful ~1 what you ~2
  blacklist* ~2
  that is ~2 your ~1 mistake/fault/doing/lookout
  you ~1 should ~1 have ~1 thought/read/known/listened/planned/left/bothered ~4
  you messed/screwed/blew ~2 up
  very/how clever ~2
  brainless/idiotic/moronic/daft/halfbaked/boneheaded/asinine ~2
  kick/kicking/mouth/mouthing/sound/sounding off ~2
  things ~3 unpleasant/ugly/nasty
  before ~1 you ~2 kick/rant/moan/complain/shout/whine ~9
  cry/weep/regret ~1 later
  out of your depth
  try ~2 putting/opening/using/reading/switching/engaging ~6 your ~4
  <your> ~1 moaning/whining/ranting/whingeing ~3
  who on ~1 earth ~6
  post/say/do/write/tweet/try ~3 again ~2 and ~6
  one ~1 more ~4 and ~6
  we ~1 will ~2 cut/block/ban/sue/report/terminate/disconnect/cancel/blacklist ~2 you/your
  know ~2 where ~1 you ~1 live
  watch ~1 your/it ~1 mouth/tone/step/language/back
  who ~2 do ~1 you ~2 think ~1 you
  nobody/no ~1 one? ~2 cares/forced/asked/forces/cares ~3
  we ~1 do ~1 not ~2 care
  could ~1 not ~1 care ~1 less
  next ~1 time ~2 try/read/use/bring/think/listen/open
  maybe/perhaps ~1 try/learn/you ~1 should/try/learn/need/reading/opening/using ~6
  use ~1 your ~1 brain/eyes/head/noggin
  open ~1 your ~1 eyes
  take ~2 your ~2 business ~2 elsewhere
  nobody ~3 forcing
  so ~1 dramatic/entitled/rude/difficult/needy/sensitive
  drama ~1 queen
  you ~2 being ~2 ridiculous/dramatic/difficult/childish/unreasonable/silly/rude/hysterical/petty/stupid
  you ~2 lying/lie/lied/liar
  sounds ~1 like ~1 a ~1 you
  imagine ~3 complaining/being/moaning ~5
  what ~2 ridiculous/stupid/silly/pathetic/dumb ~2 thing/complaint/question/post ~4
  only ~1 an? ~1 idiot/fool/moron ~4
  you ~1 get ~1 what ~1 you ~1 pay
  spare ~1 us ~4
  enough ~1 of ~1 your ~4
  back ~1 off
not-hostile : not ~4 stupid/silly/dumb/foolish/<insult>
  no ~2 <insult>
  is not ~3 silly/stupid
  sorry ~6
  not ~1 yours
  machine/system/display/error ~3 to ~1 blame
  hide ~4 comments
  congratulations ~2 on ~2 your/the ~4
  how ~3 ridiculous
  that ~1 is ~2 ridiculous
belittled-en = scribblings scribbles ramblings attitude tone excuses excuse behaviour behavior story stories lies tantrum tantrums drama ego entitlement laziness
  stupidity ignorance incompetence whining moaning whingeing complaint complaints review comment rant rants post demands
  nonsense manners opinion
hostile : your ~1 <belittled-en> ~3 is/are ~2 joke/pathetic/laughable/ridiculous/disgrace/nonsense/boring/embarrassing/worthless/irrelevant/problem/showing/childish/rubbish/appalling/disgusting/garbage/stinks
  your ~1 attitude/excuses/tantrum/tantrums/drama/ego/entitlement/laziness/stupidity/ignorance/whining/moaning/whingeing/rant/rants/lies
  with ~1 that ~1 attitude
  that attitude
  another ~4 complaint/rant/moan ~3 from ~1 you
  yawn/snore/zzz
  your eyes/ears/brain/head ~6 {?}
  nothing/nobody ~3 good/right ~2 enough ~3
  good enough for you
  you ~6 gullible/naive/desperate/careless/greedy/spoilt/spoiled/arrogant/selfish/immature/bonkers/crazy/mad/blind/deaf ~4
  someone/somebody ~3 bed/grumpy/moody/mood/cranky/nap/hangry/tired/side
  bed on the wrong ~1
  perhaps/maybe ~4 not ~1 for ~1 you
  but/except/only yourself
  yourself to ~1 blame/thank
  that ~1 is ~1 on ~1 you
  do ~1 you ~1 ever ~4 {?}
  can ~1 not ~1 be ~1 bothered/arsed
  even ~1 my ~4
  spare/save ~1 me/us/it/your
  sob story
  crayons
  find ~1 an? ~1 adult/grownup/grown ~4
  ask/get ~1 an? ~1 adult/grownup/child/kid ~5
  ashamed/embarrassed ~2 of? ~1 yourself/yourselves
  shame on ~1 you
  should ~2 be ~1 ashamed
  embarrassing/humiliating yourself
  fool/spectacle/exhibition ~2 of ~1 yourself
  do not ~2 lecture/blame/preach/tell ~2 us/me
  do not ~1 blame us/me/the ~3
  -not blame yourself
  you ~1 did ~1 not ~1 bother ~4
  you ~2 could ~2 not ~2 be ~1 bothered
  bother ~1 to ~1 measure/check/look/read/open
  too ~1 much ~1 time ~4
  nothing ~1 better ~1 to ~1 do
  time ~1 on ~1 your ~1 hands
  give ~2 it ~1 a ~1 rest
  give ~1 us ~2 a ~1 break
  deal ~1 with ~1 it |
  common ~1 sense
  do ~1 your ~1 homework/research
  handhold*/babysit*/nanny/nursery
  your ~1 mum/mother/mummy/mommy/mom !'s ~4
  nobody/noone ~2 asked
  who ~1 asked
  first ~1 world ~1 problem/problems
  cry/whine/moan ~2 about ~1 it
  get/buzz/sod/piss/bog/naff/bugger ~1 lost/off
  go ~2 elsewhere ~3
  oh ~1 please
  is ~1 history
  your ~2 account/contract/line/ticket ~2 is ~2 history/toast/gone/finished
  keep ~1 it ~1 up ~3
  push/pushing/test/testing ~1 your/our/my ~1 luck/patience
  you ~2 sorry ~2 when/if
  heard ~1 you ~2 first ~1 time
  first ~1 time ~2 you ~1 said
  how ~1 hard/difficult ~2 is/can ~2 it/that ~3
  if ~1 you ~2 can ~1 not ~3 afford/read/handle/manage/cope/follow/work ~6
  afford ~4 do ~1 not ~3
  maybe ~1 if ~1 you ~6
  perhaps ~1 if ~1 you ~6
  i ~1 suggest ~1 you ~2 find/read/learn/grow/get/calm/look/stop/try/go/buy
  i ~1 suggest ~1 reading/learning/growing/getting/looking
  would/could ~1 explain ~2 again ~2 but
  explain ~3 slowly/crayons/again ~2 but
  no ~1 wonder ~6
  you ~2 must ~2 be ~3 kidding/joking/new/blind/deaf/slow/thick/special
  good ~1 luck ~1 with ~1 that
  you ~1 brought ~3 yourself
  brought ~1 it ~1 on ~1 yourself
  you ~2 made ~3 up
  what ~1 a ~1 baby/drama/moaner/whiner/liar/clown/joker/diva
  diva/jobsworth/moaner/whiner/grumpy
  pipe/quieten ~1 down
  learn ~1 some ~1 manners
  ungrateful ~2
  dumbest/stupidest/silliest/daftest ~4
  most ~1 ridiculous/stupid/pathetic ~4
)";

}  // namespace leitplanke::guard
