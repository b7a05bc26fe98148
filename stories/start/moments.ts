/** Where a practice lead starts: the moment they are in, and the tools that usually meet there (domain.md §2.10). */
import { svg, type SVGTemplateResult } from 'lit';

type Both = Readonly<Record<'en' | 'cy', string>>;
/** `story`: the one that the moment opens with. Only tools that are in the kit have a name here. */
export interface Moment { readonly name: Both; readonly about: Both; readonly tools: readonly { readonly name: Both; readonly story: string }[]; readonly picture: SVGTemplateResult }

const MAP: Both = { en: 'Assessment map', cy: 'Map asesu' };
const SESSION: Both = { en: 'Children’s tools', cy: 'Offer plant' };
const REFLECTION: Both = { en: 'Reflection', cy: 'Myfyrio' };

export const MOMENTS: readonly Moment[] = [
  {
    name: { en: 'First visits', cy: 'Ymweliadau cyntaf' },
    about: { en: 'Getting to know a family, and hearing from each child.', cy: 'Dod i adnabod teulu, a chlywed gan bob plentyn.' },
    tools: [
      { name: { en: 'Three houses', cy: 'Tri thŷ' }, story: 'tools-children-s-tools--mias-three-houses' },
      { name: MAP, story: 'tools-assessment-map--gathering' },
      { name: { en: 'Before and after', cy: 'Cyn ac ar ôl' }, story: 'tools-reflection--before' },
    ],
    picture: svg`<path d="M6 76V44l16-14 16 14v32zM46 76V36l18-16 18 16v40zM90 76V44l16-14 16 14v32z"/>`,
  },
  {
    name: { en: 'A child protection conference', cy: 'Cynhadledd amddiffyn plant' },
    about: { en: 'The map is the report, and the family speaks to it.', cy: 'Y map yw’r adroddiad, ac mae’r teulu’n siarad amdano.' },
    tools: [
      { name: MAP, story: 'tools-assessment-map--harte-family' },
      { name: { en: 'A parent’s copy', cy: 'Copi rhiant' }, story: 'tools-assessment-map--copy-for-ryan' },
      { name: { en: 'Offer of a family meeting', cy: 'Cynnig cyfarfod teulu' }, story: 'tools-family-plan--offered' },
    ],
    picture: svg`<rect x="4" y="8" width="120" height="68" rx="4"/><path d="M44 8v68M84 8v68" opacity=".5"/>
      <g class="thread-a"><path d="M16 28h88" stroke-width="2"/><circle cx="16" cy="28" r="4.5"/><circle cx="56" cy="28" r="4.5"/><circle cx="96" cy="28" r="4.5"/></g>
      <g class="thread-b"><path d="M16 51.5h88M16 54.5h88" stroke-width="1.2"/><circle cx="16" cy="53" r="4.5"/><circle cx="56" cy="53" r="4.5"/><circle cx="96" cy="53" r="4.5"/></g>`,
  },
  {
    name: { en: 'Making a plan that lasts', cy: 'Gwneud cynllun sy’n para' },
    about: { en: 'The family’s own words, typed exactly, and a page for the fridge.', cy: 'Geiriau’r teulu ei hun, wedi’u teipio’n union, a thudalen i’r oergell.' },
    tools: [
      { name: { en: 'Family plan', cy: 'Cynllun teulu' }, story: 'tools-family-plan--harte-family' },
      { name: { en: 'Private family time', cy: 'Amser preifat i’r teulu' }, story: 'tools-family-plan--private-family-time' },
      { name: { en: 'A page for the fridge', cy: 'Tudalen i’r oergell' }, story: 'tools-family-plan--fridge' },
    ],
    picture: svg`<rect x="36" y="4" width="56" height="76" rx="2"/><path d="M45 18h22M45 32h38M45 40h34M45 54h38M45 62h26"/>`,
  },
  {
    name: { en: 'When people have fallen out', cy: 'Pan fydd pobl wedi cweryla' },
    about: { en: 'What happened, since then, making it right. One question at a time.', cy: 'Beth ddigwyddodd, ers hynny, unioni pethau. Un cwestiwn ar y tro.' },
    tools: [
      { name: { en: 'Restorative conversation', cy: 'Sgwrs adferol' }, story: 'tools-conversation-guide--in-the-room' },
      { name: { en: 'Should they meet?', cy: 'A ddylen nhw gwrdd?' }, story: 'tools-conversation-guide--suitability' },
    ],
    picture: svg`<path d="M6 30h32M48 30h32M90 30h32" opacity=".45"/><path d="M48 30h32" stroke-width="3"/><path d="M6 48h70M6 60h52"/>`,
  },
  {
    name: { en: 'A conversation about change', cy: 'Sgwrs am newid' },
    about: { en: 'Before, a jot pad during, and after. Yours alone, until you show a part of it.', cy: 'Cyn, pad nodiadau yn ystod, ac wedyn. I chi’n unig, nes i chi ddangos rhan ohono.' },
    tools: [
      { name: REFLECTION, story: 'tools-reflection--whole' },
      { name: { en: 'Showing parts to a coach', cy: 'Dangos rhannau i hyfforddwr' }, story: 'tools-reflection--showing-parts' },
    ],
    picture: svg`<path d="M20 14h62a8 8 0 018 8v22a8 8 0 01-8 8H50L34 66V52H20a8 8 0 01-8-8V22a8 8 0 018-8z"/><path d="M100 34h6a8 8 0 018 8v18a8 8 0 01-8 8h-2v10L92 68H70" opacity=".45"/>`,
  },
  {
    name: { en: 'Listening to a child', cy: 'Gwrando ar blentyn' },
    about: { en: 'In the child’s words and hands. The child says who may see it.', cy: 'Yng ngeiriau a dwylo’r plentyn. Y plentyn sy’n dweud pwy gaiff ei weld.' },
    tools: [
      { name: SESSION, story: 'tools-children-s-tools--in-the-room' },
      { name: { en: 'Who can see this?', cy: 'Pwy sy’n cael gweld hwn?' }, story: 'tools-children-s-tools--choices' },
      { name: { en: 'A baby: what was seen', cy: 'Babi: beth a welwyd' }, story: 'tools-children-s-tools--observation' },
    ],
    picture: svg`<circle cx="64" cy="24" r="12"/><path d="M40 76c0-20 10-32 24-32s24 12 24 32z"/><path d="M14 62c8-6 14-6 20 0M94 62c8-6 14-6 20 0" opacity=".45"/>`,
  },
  {
    name: { en: 'Everything about one family', cy: 'Popeth am un teulu' },
    about: { en: 'The family’s documents side by side, and what is still to be thought about.', cy: 'Dogfennau’r teulu ochr yn ochr, a’r hyn sydd eto i’w ystyried.' },
    tools: [{ name: { en: 'Workbench', cy: 'Mainc waith' }, story: 'workbench--harte-family' }],
    picture: svg`<rect x="8" y="10" width="112" height="64" rx="4"/><path d="M40 10v64M40 24h80" opacity=".5"/><path d="M16 32h16M16 44h16M16 56h10M50 38h44M50 50h56M50 62h30"/>`,
  },
];

export const WORDS = {
  title: { en: 'What is happening?', cy: 'Beth sy’n digwydd?' },
  lede: { en: 'Start from the moment you are in. Each one opens with an invented family, so you can try it before you bring it to yours.', cy: 'Dechreuwch o’r foment rydych ynddi. Mae pob un yn agor gyda theulu dychmygol, er mwyn i chi roi cynnig arni cyn mynd â hi at eich teulu chi.' },
  invented: { en: 'Every person, place and event here is invented.', cy: 'Mae pob person, lle a digwyddiad yma wedi’i ddyfeisio.' },
} as const satisfies Record<string, Both>;
