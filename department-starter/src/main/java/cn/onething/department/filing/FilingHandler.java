package cn.onething.department.filing;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.events.CheckCharacters;
import java.util.ArrayList;
import java.util.List;

/** Files declarations of companies; refuses only what cannot be a company. */
public final class FilingHandler implements ItemHandler<FilingForm> {
    private final Filings filings;

    public FilingHandler(Filings filings) {
        this.filings = filings;
    }

    @Override
    public String service() {
        return "filing";
    }

    @Override
    public Class<FilingForm> formType() {
        return FilingForm.class;
    }

    /** Filings concern those who keep them. */
    @Override
    public boolean isAnnounced() {
        return false;
    }

    @Override
    public Decision apply(Application<FilingForm> application) {
        return applyAll(List.of(application)).getFirst();
    }

    @Override
    public List<Decision> applyAll(List<Application<FilingForm>> batch) {
        List<Decision> decisions = new ArrayList<>(batch.size());
        List<Application<FilingForm>> granted = new ArrayList<>(batch.size());
        for (Application<FilingForm> application : batch) {
            if (CheckCharacters.isCreditCode(application.form().creditCode())) {
                granted.add(application);
                decisions.add(Decision.granted(application));
            } else {
                decisions.add(
                        Decision.refused("wrong-credit-code", "统一社会信用代码有误", "The unified social credit code is wrong"));
            }
        }
        filings.file(granted);
        return decisions;
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        filings.cancel(undoing.entry(), undoing.undoEntry(), undoing.at());
        return new Undoing.Outcome.Undone(undoing.undoEntry());
    }
}
