package cn.onething.servers;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** The Kafka process: formats the storage if it is new, in the same JVM to save a start, then runs the broker. */
final class BrokerMain {
    private BrokerMain() {}

    /** @param arguments the broker's configuration file, and the cluster's id */
    public static void main(String[] arguments) {
        String configuration = arguments[0];
        String[] format = {"format", "--ignore-formatted", "--cluster-id", arguments[1], "--config", configuration};
        if (StorageTool.execute(format, System.out) != 0) {
            System.exit(1);
        }
        Kafka.main(new String[] {configuration});
    }
}
