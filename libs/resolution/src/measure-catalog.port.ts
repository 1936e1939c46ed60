/** What resolution asks of the plan: are these measures real? The app wires the plan's answer. */
export abstract class MeasureCatalog {
  /** Those of the codes that no plan has. */
  abstract unknown(codes: readonly string[]): Promise<string[]>;
}
