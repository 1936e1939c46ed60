/** By which policy deadlines are promised now; the app wires the SLA's answer. */
export abstract class PolicyInForce {
  /** The name under which the policy is kept. */
  abstract readonly policyInForce: string;
}
