import { expect } from '@open-wc/testing';
import { matchOf } from './matching.js';

const found = (text: string, typed: string): string[] | undefined => matchOf(text, typed)?.places.map(([start, end]) => text.slice(start, end));

describe('Finding by typing', () => {
  it('finds every word that was typed, in any order, and says which letters it found', () => {
    expect(found('Show it as Ryan would see it', 'ryan show')).to.deep.equal(['Show', 'Ryan']);
    expect(found('Show it as Ryan would see it', 'deb')).to.equal(undefined);
    expect(found('Show it as Ryan would see it', '')).to.deep.equal([]);
  });

  it('asks for no capitals and no accents: “wy” finds “Ŵyr”, and the letters stay where they are', () => {
    expect(found('Dyddiadur yr Ŵyr', 'wy')).to.deep.equal(['Ŵy']);
    expect(found('Gwely y tŷ', 'TY')).to.deep.equal(['tŷ']);
  });

  it('puts what begins with it before what has it within, and letters found twice are marked once', () => {
    expect(matchOf('Save now', 'save')!.rank).to.be.below(matchOf('Unsaved work', 'save')!.rank);
    expect(found('Settings', 'set sett')).to.deep.equal(['Sett']);
  });
});
