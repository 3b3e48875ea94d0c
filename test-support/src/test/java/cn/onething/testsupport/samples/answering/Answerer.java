package cn.onething.testsupport.samples.answering;

import cn.onething.testsupport.samples.asking.Asker;

public record Answerer(Asker asker) {
    public String answer() {
        return asker.toString();
    }
}
