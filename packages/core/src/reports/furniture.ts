// The words that pages put around a story, in the languages of the pages we meet: closed lists, like a grammar's. A line is
// furniture when it says nothing but these; one word outside them and the line stays.
const LABELS =
  'published updated posted modified created source sources kaynak kaynaklar tags tag topics topic category categories keywords filed share sharing tweet retweet like likes comment comments print email e-mail mail save bookmark follow subscribe newsletter telegram twitter facebook whatsapp instagram youtube linkedin reddit pinterest viber vkontakte vk rss feed select page pages menu main search skip content navigation home homepage back top next previous prev close open login log register sign up account cookie cookies policy privacy terms conditions use contact about advertise advertisement advertisements ad ads sponsored promoted related articles article stories story news more read also see view all show less latest trending popular most recent breaking live listen watch video videos photo photos gallery image images audio podcast play loading please wait click here link copy copied media id date time author by edited editor last reading min mins minute minutes ago views view shares font size text larger smaller reset version mobile desktop full screen toggle website site map sitemap language english all rights reserved copyright powered download pdf app store google apple join our channel channels group us on in to the of for and this with at or from your a an via through';
const FURNITURE = new Set(LABELS.split(' '));
/** Words that may stand in a furniture line and never make one. */
const JOINING = new Set('us on in to the of for and this with at or from your a an via through by all or'.split(' '));
/** Ordinary words of the news that are furniture only next to a firmer sign. */
const WEAK = new Set(
  'news story stories source sources live media time date page pages group content main photo photos video videos image home back top open more most use about follow join view see text version language english channel terms conditions policy contact save print like copy listen watch close next last previous breaking recent latest full store map size all min minute minutes ago show please wait account up related article articles'.split(
    ' ',
  ),
);

/** Lines that open like page furniture whatever follows ("Read more: …", "Copyright © …"). */
const OPENINGS =
  /^(?:read more|also read|read also|see also|related(?: stories| articles| news| content)?|more on this(?: story| topic)?|more from|you may also like|recommended|most (?:read|popular|viewed)|trending(?: now)?|sign up (?:for|to)|subscribe (?:to|now)|follow us|follow [@a-z ]{1,30} on (?:twitter|facebook|telegram|instagram)|share (?:this|on|via)|click here|skip to|all rights reserved|copyright|©|\(c\) \d{4}|advertisement|this (?:site|website) uses cookies|we use cookies|by clicking|join our|download our|loading|please enable javascript|story continues below|article continues|continue reading|watch now|watch:|listen now|photo gallery|tags?:|topics?:|filed under|categories:|print this|email this)\b/i;

/** A label and a number that names a record of the site ("Media ID: 55358966", "Article No. 123456"). */
const RECORD_LABEL = /^[\p{L} ]{2,24}(?::|#|no\.?|nr\.?) ?#?[\dA-F-]{5,}$/iu;

/** Whether a line of a page is furniture (menus, share buttons, empty labels) and no part of the story. `line` comes without outer white space. */
export function isFurniture(line: string): boolean {
  const n = line.length;
  if (n === 0 || n > 90) return false;
  if (OPENINGS.test(line)) return n <= 60 || !/[a-z][.!?]["”’)]?$/.test(line);
  if (n > 60) return false;
  if (/^[-–—_=*#•·|<>«»\s]+$/.test(line)) return false;
  if (RECORD_LABEL.test(line) && !/\d{4}-\d\d/.test(line)) return true;
  let firm = 0;
  let weak = 0;
  let words = 0;
  for (const word of line.toLowerCase().split(/[^\p{L}-]+/u)) {
    if (word === '') continue;
    words++;
    if (words > 9 || !FURNITURE.has(word)) return false;
    if (JOINING.has(word)) continue;
    if (WEAK.has(word)) weak++;
    else firm++;
  }
  if (words === 0 || /\d/.test(line)) return false;
  // an empty label ends in a colon; "in Telegram" has a firm sign; "Latest news" has two weak ones
  return firm > 0 || weak > 1 || (weak === 1 && line.endsWith(':'));
}
