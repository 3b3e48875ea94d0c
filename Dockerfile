# One image per service. The jars are those that `mvn package` made; nothing is downloaded here.
#   docker build --build-arg MODULE=gateway -t onething/gateway .
FROM eclipse-temurin:25-jre AS unpack
ARG MODULE
WORKDIR /unpack
COPY ${MODULE}/target/${MODULE}-*-exec.jar service.jar
# classes outside the nested jar load faster
RUN java -Djarmode=tools -jar service.jar extract --destination service

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin onething
WORKDIR /service
COPY --from=unpack /unpack/service ./
USER onething
ENV SERVER_PORT=8080
EXPOSE 8080
# seven services start at once on a small machine, so the first answer may take a while
HEALTHCHECK --interval=5s --timeout=3s --start-period=300s --retries=6 \
    CMD curl --fail --silent --output /dev/null "http://localhost:${SERVER_PORT}/actuator/health/readiness"
# more options: JAVA_TOOL_OPTIONS
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "service.jar"]
