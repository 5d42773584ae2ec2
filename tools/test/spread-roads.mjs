import TestSequencer from '@jest/test-sequencer';

/** Whole products at work: as processes that are killed, or with a browser before them. */
const ROADS = /\/apps\/(api\/test\/road|e2e)\//;

/**
 * Roads take longest and mostly wait for processes, everything else mostly computes: spread among the others, they leave
 * no core idle and seldom meet.
 */
export default class SpreadRoads extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const roads = sorted.filter(isRoad);
    const others = sorted.filter((test) => !isRoad(test));
    const each = Math.floor(others.length / Math.max(1, roads.length));
    return roads
      .flatMap((road, at) => [road, ...others.slice(at * each, (at + 1) * each)])
      .concat(others.slice(roads.length * each));
  }
}

function isRoad({ path }) {
  return ROADS.test(path);
}
