package cn.onething.cli.cases;

import cn.onething.cli.terminal.Colour;
import java.util.Locale;

/** What statuses, departments and actors are called. A word that a newer suite has invented is shown as it is. */
public final class Words {
    private Words() {}

    /** @param en as the API spells it, in small letters */
    public record Word(String zh, String en, Colour colour) {
        @Override
        public String toString() {
            return zh.isEmpty() ? en : zh + " " + en;
        }
    }

    public static Word caseStatus(String status) {
        return switch (status) {
            case "IN_PROGRESS" -> word("办理中", status, Colour.WAITING);
            case "WAITING_APPLICANT" -> word("待补正", status, Colour.WAITING);
            case "COMPLETED" -> word("已办结", status, Colour.GOOD);
            case "PARTLY_COMPLETED" -> word("部分办结", status, Colour.WAITING);
            case "REFUSED" -> word("未办成", status, Colour.BAD);
            case "COMPENSATING" -> word("撤销中", status, Colour.WAITING);
            case "COMPENSATED" -> word("已撤销", status, Colour.BAD);
            case "WITHDRAWN" -> word("已撤回", status, Colour.FAINT);
            case "ESCALATED" -> word("已转人工", status, Colour.BAD);
            default -> word("", status, Colour.PLAIN);
        };
    }

    public static Word itemStatus(String status) {
        return switch (status) {
            case "WAITING" -> word("等待前置", status, Colour.FAINT);
            case "SUBMITTED" -> word("已提交", status, Colour.WAITING);
            case "RECEIVED" -> word("已接件", status, Colour.WAITING);
            case "ACCEPTED" -> word("已受理", status, Colour.WAITING);
            case "CORRECTION" -> word("待补正", status, Colour.WAITING);
            case "STOPPED" -> word("特别程序", status, Colour.WAITING);
            case "NOTICE" -> word("公示中", status, Colour.WAITING);
            case "GRANTED" -> word("准予", status, Colour.GOOD);
            case "REFUSED" -> word("不予许可", status, Colour.BAD);
            case "NOT_ACCEPTED" -> word("不予受理", status, Colour.BAD);
            case "WITHDRAWING" -> word("撤回中", status, Colour.WAITING);
            case "WITHDRAWN" -> word("已撤回", status, Colour.FAINT);
            case "COMPENSATING" -> word("撤销中", status, Colour.WAITING);
            case "COMPENSATED" -> word("已撤销", status, Colour.BAD);
            case "COMPENSATION_REJECTED" -> word("不予撤销", status, Colour.BAD);
            case "NOT_STARTED" -> word("未启动", status, Colour.FAINT);
            default -> word("", status, Colour.PLAIN);
        };
    }

    public static Word department(String id) {
        String zh = DepartmentNames.zh(id);
        return new Word(zh, id, Colour.PLAIN);
    }

    /** Who must act next. */
    public static Word actor(String actor) {
        return switch (actor) {
            case "applicant" -> new Word("申请人", actor, Colour.WAITING);
            case "orchestrator" -> new Word("统筹", actor, Colour.PLAIN);
            case "none" -> new Word("-", "", Colour.FAINT);
            default -> department(actor.startsWith("department:") ? actor.substring("department:".length()) : actor);
        };
    }

    private static Word word(String zh, String status, Colour colour) {
        return new Word(zh, status.toLowerCase(Locale.ROOT).replace('_', ' '), colour);
    }
}
