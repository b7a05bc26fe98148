/** Names a service that one plugin offers to others, and carries its type. */
export interface ServiceToken<Service extends object> {
  /** `publisher.name/service`, as plugin.json has it. */
  readonly id: string;
  /** Only for the compiler: no token has it. */
  readonly service?: Service;
}

/**
 * A service is an object of functions whose arguments and answers are plain data and whose answers are promises:
 * `serviceToken<{ daysUntil(date: string): Promise<number> }>('practice-kit.family-group-conference/reviews')`.
 */
export function serviceToken<Service extends object>(id: string): ServiceToken<Service> {
  return Object.freeze({ id });
}
