/**
 * What would be about somebody's safety wherever it is read (MI-M06; domain.md §2.4, §12.8): hurt, fear and control, sexual harm, not
 * wanting to live, a child alone, hungry or gone, a secret to be kept. As patterns by language; `~` is a letter that changes at the
 * beginning of a Welsh word. I'w adolygu: no Welsh speaker in social care has reviewed the Welsh (§16.4).
 */

/** Beginnings of what somebody does to somebody; of the second, only where it says to whom. */
const HIT = 'hit|punch|kick|slap|smack|beat|bit|headbutt|thump|batter|drag|grab|attack|assault|stab|scald|threaten|abus|chok|throttl|hurt';
const HURT = `(?:${HIT}|burn|shook|shak|scar|frighten|terrif|touch|grop|lock|thr[oe]w\\p{Ll}* \\S+ \\S+ at|sp[ai]t\\p{Ll}* (?:at|on))\\p{Ll}{0,4}`;
const CHILD = 'kids?|child(?:ren)?|bab(?:y|ies)|boys?|girls?|sons?|daughters?|twins|toddler|brothers?|sisters?|m[ua]m|mother|dad|nan|arm|leg|face|head|neck|throat|hair';

/** In any letters. */
export const NOTICED = [
  `${HURT} (?:me|her|him|them|us|each other|(?:my|our|his|her|their|the) (?:\\S+ )?(?:${CHILD}))`, `(?:was|were|been|being|got|gets?|getting) (?:${HIT}|locked)\\p{Ll}{0,4}`,
  '(?:push|shov)\\p{Ll}* (?:me|her|him|them|us) (?:over|down|into|against|off|out)', 'bruis\\p{Ll}+', '(?:black|swollen) eyes?', 'burn marks?', 'bleeding', '(?:broke|broken|fractured) (?:\\S+ )?(?:arms?|legs?|ribs?|nose|jaw|wrist)', '(?:strangl|suffocat|molest|stalk|traffick)\\p{Ll}+', 'knife', 'machete', '(?:a|his|the) gun',
  'rap(?:ed?|es|ist|ing)', 'sexual(?:ly)?', 'incest', 'groom(?:ed|ing)', 'nudes?', 'porn\\p{Ll}*', '(?:ma[dk]es?|forc\\p{Ll}+) (?:me|her|him|them) (?:to )?(?:have sex|sleep with|undress)',
  'overdos\\p{Ll}+', 'suicid\\p{Ll}+', 'self[ -]?harm\\p{Ll}*', '(?:kill|cut|hurt|harm|burn)\\p{Ll}* (?:myself|herself|himself|themsel\\p{Ll}+)', 'kill\\p{Ll}* (?:me|her|him|them|us)', 'end (?:it all|(?:my|her|his|their) life)', 'want\\p{Ll}* to die', 'better off (?:dead|without me)', '(?:not|\\p{L}+n[’\']t) want to (?:be here|live|wake up)',
  '(?:scared|afraid|frightened|terrified) (?:of (?:him|her|them|(?:my|his|her|their) \\S+)|to (?:go home|tell|speak|sleep))', 'eggshells', 'controls? (?:me|her|him|my|everything|what|who|the money)', '(?:wo|does|did)n[’\']t let (?:me|her|him|us) (?:out|go|see|leave|sleep|have)', '(?:checks|tracks|takes|took) (?:my|her) (?:phone|money|keys)', '(?:not|\\p{L}+n[’\']t) (?:feel )?safe', 'unsafe',
  'left (?:\\S+ ){0,4}(?:alone|(?:on|by) (?:their|his|her|them|him)\\S* ?(?:own)?)', '(?:home|house) alone', '(?:alone|on (?:their|his|her) own) (?:all night|overnight|in the house|at home)', 'no food', 'nothing to eat', 'go(?:es|ne|ing)? hungry', '(?:not|\\p{L}+n[’\']t) (?:been )?fe?ed', 'passed out', 'unconscious', 'dr(?:ove|iving) (?:\\S+ ){0,3}(?:drunk|over the limit)',
  '(?:ran|run\\p{Ll}*) away', '(?:went|gone|goes|going|been) missing', 'missing (?:since|all|for)', 'county lines', 'exploit(?:ed|ing|ation)', '(?:carr|sell|hold)\\p{Ll}* (?:drugs|for (?:them|him))', 'forced (?:marriage|to marry)', 'fgm', 'honou?r[ -]based',
  '(?:\\p{L}+n[’\']t|not to|never) tell (?:any(?:one|body)|no ?one|m[ua]m|dad|the social|my|her|his)', '(?:our|keep \\S+ (?:a )?) ?secret',
  // Cymraeg.
  '(?:fy|dy|ei|eu|ein|[’\'][ium]) ~(?:aro|wrw|uro|icio|lapio|rifo|yrnu|ygwth|agu|osgi|nafu|am-?drin|reisio|yffwrdd|add|ychryn|eoli|rathu|iweidio|usgo|waldio)', '~(?:rawodd|arodd|wrodd|urodd|iciodd|lapiodd|rifodd|rathodd|ygythiodd|wthiodd|ychrynodd|lodd|osgodd) (?:fi|hi|f?[eo]|nhw|ni|y (?:plant|babi|bachgen|ferch)|fy|ei|mam)',
  '~leis(?:iau)?', 'llygad d?du', 'gwaedu', '~yllell', '~am-?dri\\p{Ll}+', '~rais', 'rh?ywiol', 'pornograffi', '~orri (?:fy|ei|eu) (?:hun\\p{Ll}*|breichiau)', '~orddos', 'hunanladdiad', 'hunan-?niw\\p{Ll}+', '(?:eisiau|moyn|isio) marw', 'ddim (?:eisiau|moyn|isio) (?:bod yma|byw|deffro)',
  'ofn (?:f?[eo]|hi|nhw|mynd ad?g?\\p{Ll}+|dweud|siarad)', '~eoli (?:popeth|pob|arian|beth)', 'stelcian', 'ddim yn ddiogel', 'anniogel', '(?:~ad[ae]w?\\p{Ll}*|plant|babi) (?:\\S+ ){0,3}ar (?:ei|eu) (?:ph?en\\p{Ll}*|ben) (?:ei|eu) hun\\p{Ll}*', '(?:dim|heb) f?b?wyd', 'llwg(?:u|lyd)', 'anymwybodol', '(?:~yrru|gyrrodd) (?:\\S+ ){0,3}(?:yn feddw|wedi meddwi)',
  '~ed(?:eg|odd) (?:\\S+ )?i ffwrdd', '(?:mynd|aeth) ar goll', 'llinellau sirol', '~amfanteisi\\p{Ll}+', '~(?:ario|erthu) cyffuriau', '~riodas (?:dan orfod|orfodol)', '(?:paid|peidi\\p{Ll}+|byth) (?:â |ag )?dweud wrth', '~yfrinach',
];
/** Where it is done to somebody by name: there capitals count. */
export const NOTICED_BY_NAME = [`${HURT} \\p{Lu}\\p{Ll}+`, '(?:push|shov)\\p{Ll}* \\p{Lu}\\p{Ll}+ (?:over|down|into|against|off|out)', '~(?:rawodd|arodd|wrodd|urodd|iciodd|lapiodd|rifodd|rathodd|ygythiodd|wthiodd|ychrynodd|lodd|osgodd) \\p{Lu}\\p{Ll}+'];
