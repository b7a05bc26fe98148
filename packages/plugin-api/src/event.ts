import type { Disposable } from '@practice-kit/documents';

/** Called with a listener, it starts telling; disposed, it stops. `thisArg`: what `this` is in the listener. Given a list (`context.subscriptions`), it adds itself to it. */
export type Event<Value> = (listener: (value: Value) => void, thisArg?: unknown, disposables?: Disposable[]) => Disposable;
