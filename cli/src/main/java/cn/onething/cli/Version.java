package cn.onething.cli;

import picocli.CommandLine.IVersionProvider;

/** As the build wrote it into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"onething " + (version == null ? "(development)" : version)};
    }
}
