// Loaded before a worker: its clock is wrong by SHIFT_MS, as a machine's without time service may be.
const shift = Number(process.env.SHIFT_MS);
const RealDate = Date;
const now = RealDate.now.bind(RealDate);
globalThis.Date = class Date extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(now() + shift);
    else super(...args);
  }

  static now() {
    return now() + shift;
  }
};
