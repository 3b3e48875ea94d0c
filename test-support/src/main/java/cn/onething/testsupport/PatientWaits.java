package cn.onething.testsupport;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What a test waits for may take a minute before it counts as never. A test that waits for something that must come
 * says nothing about speed, and on a busy machine a consumer needs more than Awaitility's ten seconds to join its group
 * after the broker was away. Tests about time give a limit of their own.
 */
public final class PatientWaits implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }
}
