import { expect } from '@open-wc/testing';
import { placeButton } from '../../src/typo/button-place.js';
import fc from '../support/fast-check.js';

const size = { width: 160, height: 44 };
const phone = { left: 0, top: 0, right: 360, bottom: 640, scale: 1 };
const line = (top: number, left = 100, right = 200) => ({ left, right, top, bottom: top + 20 });

describe('the place of the button', () => {
  it('is below a selection and its handles', () => {
    expect(placeButton(line(200), size, phone)).to.deep.equal({ left: 70, top: 264 });
  });

  it('is below the callout too, where that has no room above', () => {
    expect(placeButton(line(20), size, phone)?.top).to.equal(40 + 44 + 64);
  });

  it('is above the callout where there is no room below', () => {
    expect(placeButton(line(600), size, phone)?.top).to.equal(600 - 64 - 8 - 44);
  });

  it('is at the lower edge when the selection fills what is seen', () => {
    const tall = { left: 0, right: 360, top: -5000, bottom: 5000 };
    expect(placeButton(tall, size, phone)?.top).to.equal(640 - 8 - 44);
  });

  it('is above the keyboard', () => {
    const view = { ...phone, bottom: 300 };
    expect(placeButton(line(250), size, view)?.top).to.equal(250 - 64 - 8 - 44);
  });

  it('is nowhere when the selection is out of sight', () => {
    expect(placeButton(line(-100), size, phone)).to.equal(undefined);
    expect(placeButton(line(700), size, phone)).to.equal(undefined);
  });

  it('is always inside of what is seen, however it is zoomed', () => {
    const places = fc.record({
      top: fc.integer({ min: -2000, max: 2000 }),
      height: fc.integer({ min: 1, max: 4000 }),
      left: fc.integer({ min: -200, max: 500 }),
      width: fc.integer({ min: 1, max: 600 }),
      scale: fc.double({ min: 1, max: 5, noNaN: true }),
      x: fc.integer({ min: 0, max: 200 }),
    });
    fc.assert(
      fc.property(places, ({ top, height, left, width, scale, x }) => {
        const view = { left: x, top: x, right: x + 360 / scale, bottom: x + 640 / scale, scale };
        const selected = { left, right: left + width, top, bottom: top + height };
        const at = placeButton(selected, size, view);
        if (!at) return;
        expect(at.left).to.be.at.least(view.left);
        expect(at.left + size.width / scale).to.be.at.most(view.right);
        expect(at.top).to.be.at.least(view.top);
        expect(at.top + size.height / scale).to.be.at.most(view.bottom);
      }),
    );
  });
});
