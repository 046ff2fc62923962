package millrace.engine.process;

import java.util.ArrayDeque;
import java.util.Deque;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs what has to wait for the end of the current engine command, in the transaction of that command. Within a command the
 * engine's rows are not written yet, so a process cannot be told anything about a step it is just taking.
 */
class AfterCommand extends CommandInterceptor {

    private final ThreadLocal<Deque<Runnable>> waiting = ThreadLocal.withInitial(ArrayDeque::new);
    private final TransactionTemplate transaction;

    AfterCommand(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    void run(Runnable work) {
        waiting.get().add(work);
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            return next.execute(command);
        }
        Deque<Runnable> outer = waiting.get();
        try {
            waiting.set(new ArrayDeque<>());
            return transaction.execute(status -> {
                T result = next.execute(command);
                // each of these is a command of its own, and may leave work of its own
                Deque<Runnable> work = waiting.get();
                while (!work.isEmpty()) {
                    work.poll().run();
                }
                return result;
            });
        } finally {
            if (outer.isEmpty()) {
                waiting.remove();
            } else {
                waiting.set(outer);
            }
        }
    }
}
