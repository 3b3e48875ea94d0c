package cn.onething.testsupport.samples.asking;

import cn.onething.testsupport.samples.answering.Answerer;

public final class Asker {
    public String ask() {
        return new Answerer(this).answer();
    }
}
