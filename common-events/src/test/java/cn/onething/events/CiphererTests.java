package cn.onething.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CiphererTests {
    private static final byte[] PLAIN = "合成资料".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OWNER = "owner".getBytes(StandardCharsets.UTF_8);

    private final Cipherer one = new Cipherer(Cipherer.newKey());
    private final Cipherer other = new Cipherer(Cipherer.newKey());

    @Test
    void keysThatAreUsedInTurnDoNotMix() {
        byte[] first = one.encipher(PLAIN, OWNER);
        byte[] second = other.encipher(PLAIN, OWNER);

        assertThat(one.decipher(first, OWNER)).isEqualTo(PLAIN);
        assertThat(other.decipher(second, OWNER)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> other.decipher(first, OWNER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasChangedIsRefusedAndTheNextIsReadAllTheSame() {
        byte[] enciphered = one.encipher(PLAIN, OWNER);
        byte[] changed = enciphered.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> one.decipher(changed, OWNER)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> one.decipher(enciphered, PLAIN)).isInstanceOf(IllegalStateException.class);
        assertThat(one.decipher(enciphered, OWNER)).isEqualTo(PLAIN);
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        assertThat(one.encipher(PLAIN, OWNER)).isNotEqualTo(one.encipher(PLAIN, OWNER));
    }
}
