package cn.onething.cli.stack;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same for several things at once. */
final class Together {
    private Together() {}

    /** Results in the order of the inputs. When one fails the others are finished first, then its failure is thrown. */
    static <T, R> List<R> each(List<T> inputs, Function<T, R> job) {
        return each(inputs, Math.max(1, inputs.size()), job);
    }

    /** @param atOnce how many at the same time */
    static <T, R> List<R> each(List<T> inputs, int atOnce, Function<T, R> job) {
        List<Callable<R>> jobs = inputs.stream()
                .<Callable<R>>map(input -> () -> job.apply(input))
                .toList();
        try (var threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            return threads.invokeAll(jobs).stream().map(Together::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(ExitCode.FAILED, "已中断。Interrupted.", e);
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(ExitCode.FAILED, "已中断。Interrupted.", e);
        }
    }
}
