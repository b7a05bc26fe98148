import { frozen, type ReferenceSource } from '@practice-kit/documents';
import { describe, expect, it } from 'vitest';
import { harte } from './fixtures.js';
import { documentType, inTheRoom, offers, type AssessmentMap, type MapDocument } from './index.js';

const with_ = (presentIds: string[], more: Partial<AssessmentMap> = {}): MapDocument => frozen({ ...harte, content: { ...harte.content, presentIds, ...more } });
const onTheWall = (presentIds: string[], more?: Partial<AssessmentMap>): string => JSON.stringify({ ...inTheRoom(with_(presentIds, more)).map, place: undefined });

/** Another map that uses two of this one's strengths: one is about Danielle's health. */
function usingHarte(): { next: MapDocument; sources: ReferenceSource[] } {
  const uses = ['s2', 's1'].map((id, index) => ({ id: `u${index}`, text: '', ref: { kind: 'map-item', id, documentId: harte.id } }));
  const next = frozen({ ...harte, id: 'map-next', flags: [], stages: [], content: { id: 'map-next', presentIds: ['p-pauline'], existingStrengths: uses } }) as unknown as MapDocument;
  return { next, sources: [{ document: harte, documentType, offers: offers(harte) }] };
}

describe('What stands on the wall', () => {
  it('is the whole map when only professionals are here and nothing is kept from them, the same object', () => {
    const alone = with_(['w-amira', 'w-beth']);
    expect(inTheRoom(alone)).toEqual({ map: alone.content, isJoint: false });
    expect(inTheRoom(alone).map).toBe(alone.content);
  });
  it('SOS-R15, DP-15 holds nothing that is kept from somebody who is here, wherever in an entry it stands', () => {
    const wall = onTheWall(['p-danielle', 'p-ryan', 'w-amira']);
    for (const secret of ['Larkspur', 'He came to my door', 'two bottles of wine', 'opened', 'rang 999', 'Mia told Mr Quill', 'her games']) expect(wall, secret).not.toContain(secret);
    expect(wall).toContain('Ryan threw a plate');
  });
  it('SOS-R15 has a worry in the words written for whoever is here, and not in those they must not read', () => {
    const [danger] = inTheRoom(with_(['p-ryan'])).map.dangerStatements!;
    expect(danger!.id).toBe('d1');
    expect(danger!.text).toBe((harte.content.dangerStatements![0]!.variants!.find(({ forAudience }) => forAudience === 'parent:p-ryan') as { text?: string }).text);
    expect(danger!.text).not.toContain('Pauline');
  });
  it('DP-20 is empty while a flag cannot be read: it may be about anything on the map', () => {
    const unreadable = frozen({ ...with_(['p-pauline']), flags: [{ ...harte.flags[0], value: 7 }] }) as unknown as MapDocument;
    expect(inTheRoom(unreadable)).toEqual({ map: { id: harte.content.id }, isJoint: true });
  });
  it('keeps from a worker of another agency what is kept from that agency', () => {
    const [first, ...rest] = harte.content.existingStrengths!;
    const kept = (presentIds: string[]) => inTheRoom(with_(presentIds, { existingStrengths: [{ ...first!, withholdFrom: ['partner:health'] }, ...rest] })).map.existingStrengths!.some(({ id }) => id === first!.id);
    expect(['w-beth', 'w-quill', 'w-amira'].map((id) => kept([id, 'w-amira']))).toEqual([false, true, true]);
  });
  it('SG-04, SOS-R15 shows and asks nobody’s number in front of somebody they have to be safe from', () => {
    expect(inTheRoom(with_(['p-danielle', 'p-ryan']))).toMatchObject({ isJoint: true, map: { scales: [] } });
    expect(inTheRoom(with_(['p-deb'])).isJoint, 'who lives with him is as he is (DP-21)').toBe(true);
    expect(inTheRoom(with_(['p-danielle', 'p-pauline'])).map.scales!.map(({ id }) => id)).toEqual(['sc1', 'sc2']);
  });
  it('DP-17 leaves one adult’s health off the wall while another is here', () => {
    expect(onTheWall(['p-danielle', 'p-pauline'])).not.toContain('stopped her tablets');
    expect(onTheWall(['p-danielle'])).toContain('stopped her tablets');
  });
  it('leaves every other entry as the very same object, with its own id', () => {
    const { map } = inTheRoom(with_(['p-danielle', 'p-pauline']));
    expect(map.harm).toBe(harte.content.harm);
    expect(map.existingStrengths!.map(({ id }) => id)).toEqual(['s1', 's3', 's4']);
    expect(map.existingStrengths![0]).toBe(harte.content.existingStrengths![0]);
  });
  it('SOS-R15 goes by the other document’s rules for what is used here by reference', () => {
    const { next, sources } = usingHarte();
    const wall = inTheRoom(next, sources).map.existingStrengths!;
    expect(wall.map(({ text }) => text)).toEqual([harte.content.existingStrengths![0]!.text]);
  });
  it('does not name somebody who must not be known to have been there', () => {
    expect(inTheRoom(with_(['p-ryan', 'p-pauline', 'w-amira'])).map.presentIds).toEqual(['p-ryan', 'w-amira']);
  });
});
