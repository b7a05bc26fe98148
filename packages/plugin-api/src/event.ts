import type { Disposable } from '@practice-kit/documents';

/** Called with a listener, it starts telling; disposed, it stops. Given a list (`context.subscriptions`), it adds itself to it. */
export type Event<Value> = (listener: (value: Value) => void, disposables?: Disposable[]) => Disposable;
