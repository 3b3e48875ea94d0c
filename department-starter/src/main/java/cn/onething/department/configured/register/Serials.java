package cn.onething.department.configured.register;

/** Port: numbers for certificates whose kind has numbers of a fixed length, handed out one after the other. */
@FunctionalInterface
public interface Serials {

    /**
     * Takes numbers that nobody has had and nobody will get again. Those that are not used are lost.
     *
     * @return the first; the others follow it
     */
    long take(String prefix, int count);
}
