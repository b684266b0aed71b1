package dev.rung.cli.database;

import dev.rung.settings.Setting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Gives a command an option for each setting; a secret has none, because every user of the machine sees arguments. */
public final class SettingOptions implements IModelTransformer {

    private static final String PROFILE = "--env";
    private static final String PASSWORD_STDIN = "--password-stdin";

    @Override
    public CommandSpec transform(CommandSpec command) {
        var group = ArgGroupSpec.builder()
                .heading("%nSettings, each also in the environment or in rung.properties:%n")
                .exclusive(false)
                .multiplicity("0..1")
                .validate(false)
                .order(1)
                .addArg(OptionSpec.builder(PROFILE)
                        .paramLabel("PROFILE")
                        .type(String.class)
                        .description("the environment: rung.PROFILE.properties beats rung.properties")
                        .build())
                .addArg(OptionSpec.builder(PASSWORD_STDIN)
                        .type(boolean.class)
                        .description("read the password from the first line of the input")
                        .build());
        settings()
                .map(setting -> OptionSpec.builder(name(setting))
                        .paramLabel("VALUE")
                        .type(String.class)
                        .description(setting.description().replace("%", "%%"))
                        .build())
                .forEach(group::addArg);
        return command.addArgGroup(group.build());
    }

    private static Stream<Setting> settings() {
        return Stream.of(Setting.values()).filter(setting -> !setting.isSecret() && setting != Setting.ENVIRONMENT);
    }

    private static String name(Setting setting) {
        return "--" + setting.key();
    }

    /** Returns the settings among {@code arguments}, by their keys. */
    static Map<String, String> given(ParseResult arguments) {
        var given = new LinkedHashMap<String, String>();
        settings().filter(setting -> arguments.hasMatchedOption(name(setting))).forEach(setting -> {
            String value = arguments.matchedOptionValue(name(setting), "");
            given.put(setting.key(), value);
        });
        return given;
    }

    /** Returns the profile among {@code arguments}; empty text where there is none. */
    static String profile(ParseResult arguments) {
        return arguments.matchedOptionValue(PROFILE, "");
    }

    /** Returns whether the password comes from the input. */
    static boolean readsPassword(ParseResult arguments) {
        return arguments.hasMatchedOption(PASSWORD_STDIN);
    }
}
