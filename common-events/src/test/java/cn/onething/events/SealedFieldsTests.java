package cn.onething.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SealedFieldsTests {
    private static final ItemRef ITEM = new ItemRef("YJS9999001092026112200000001Q", "household-registration", 1);
    private static final ObjectNode FIELDS =
            MessageJson.mapper().createObjectNode().put("childIdNumber", "999900202410180027");

    private final String key = Base64.getEncoder().encodeToString(Cipherer.newKey());

    @Test
    void whoHasTheKeyReadsWhatWasSealed() {
        String sealed = SealedFields.seal(key, ITEM, FIELDS);
        assertThat(SealedFields.open(key, ITEM, sealed)).isEqualTo(FIELDS);
        assertThat(sealed).doesNotContain("childIdNumber");
        assertThat(new String(Base64.getDecoder().decode(sealed), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("999900202410180027");
    }

    @Test
    void noOtherKeyAndNoOtherTryOpensIt() {
        String sealed = SealedFields.seal(key, ITEM, FIELDS);
        String otherKey = Base64.getEncoder().encodeToString(Cipherer.newKey());
        ItemRef otherTry = new ItemRef(ITEM.caseNumber(), ITEM.item(), 2);
        assertThatIllegalStateException().isThrownBy(() -> SealedFields.open(otherKey, ITEM, sealed));
        assertThatIllegalStateException().isThrownBy(() -> SealedFields.open(key, otherTry, sealed));
        assertThatIllegalStateException().isThrownBy(() -> SealedFields.open(key, ITEM, "§"));
    }
}
