/** One press, one answer: a second one waits. */
export function onSubmit(form, work) {
  let isWorking = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isWorking) return;
    isWorking = true;
    try {
      await work(form);
    } finally {
      isWorking = false;
    }
  });
}
