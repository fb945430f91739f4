package io.newswatch.console.http;

/** A page cannot be made because a call did not end in {@link Answer.Found}; becomes the fitting error page. */
public final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // it never leaves the process
    private final Answer<?> answer;

    NoAnswer(Answer<?> answer) {
        // Without a stack trace: it is an ending like any other, and its place is of no interest.
        super(answer.toString(), null, false, false);
        this.answer = answer;
    }

    public Answer<?> answer() {
        return answer;
    }
}
